package org.mayday.simulator.event;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a CIM_AlertIndication of AMT says (Intel AMT Implementation and Reference Guide,
 * "WS-Eventing event fields").
 *
 * @param messageId such as iAMT0005
 * @param number what MessageArguments begins with; tells variants of a message apart, else 0
 * @param arguments what follows the number and the path of the system
 * @param severity PerceivedSeverity of CIM, 0 to 7: 2 information, 3 warning, 6 critical
 */
public record Indication(String messageId, int number, List<String> arguments, int severity) {

  /** "Remote connectivity initiated.": a user presses the help key. */
  public static final String USER_CALL = "iAMT0036";

  private static final int INFORMATION = 2;
  private static final int REASON_SINCE = 10;

  /** Keeps a copy. */
  public Indication {
    if (!messageId.matches("[A-Za-z]{1,8}[0-9]{4}")) {
      throw new IllegalArgumentException("not a message id of AMT: " + messageId);
    }
    arguments = List.copyOf(arguments);
  }

  /** An event that only informs. */
  public static Indication of(String messageId, String... arguments) {
    return new Indication(messageId, 0, List.of(arguments), INFORMATION);
  }

  /**
   * The event of a user's call. From release 10 on it tells the reason and the host name.
   *
   * @param release major version of AMT
   */
  public static Indication userCall(int release, String reason, String hostName) {
    return release < REASON_SINCE ? of(USER_CALL) : of(USER_CALL, reason, hostName);
  }

  /** All MessageArguments, in order. */
  List<String> messageArguments() {
    return Stream.concat(
            Stream.of(
                Integer.toString(number),
                "Interop:CIM_ComputerSystem.CreationClassName=CIM_ComputerSystem,Name=Intel(r) AMT"),
            arguments.stream())
        .toList();
  }
}
