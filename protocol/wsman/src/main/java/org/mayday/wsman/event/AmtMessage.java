package org.mayday.wsman.event;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What a message of AMT means, from its MessageID and the number that is its first argument (Intel
 * AMT Implementation and Reference Guide, "Events"; the messages 0050 and above are those of the
 * local User Notification service). What is not in the table keeps its arguments.
 *
 * @param kind what to do about it
 * @param words one sentence without its stop
 */
public record AmtMessage(Kind kind, String words) {

  /** What a message asks for. */
  public enum Kind {
    /** Somebody should look at it. */
    ALERT,
    /** Housekeeping: the firmware tells of what was done to it, or of itself. */
    NOTE,
    /** A person pressed the help key. */
    CALL
  }

  /** MessageID of the user's call for help. */
  public static final String USER_CALL = "iAMT0036";

  /** How the CIM path of the element concerned begins, which says nothing to people. */
  private static final String PATH = "Interop:";

  private static final Properties TABLE = table();

  /** What an indication says. */
  public static AmtMessage of(AlertIndication alert) {
    String id = alert.messageId();
    return known(id + "-" + alert.arguments().stream().findFirst().orElse(""))
        .or(() -> known(id))
        .orElseGet(() -> unknown(alert));
  }

  /** What the user gave as the reason of the call; AMT tells from version 10 on. */
  public static Optional<String> reason(AlertIndication call) {
    return details(call).stream().findFirst();
  }

  /** The host name that goes with a user's call; AMT tells from version 10 on. */
  public static Optional<String> hostName(AlertIndication call) {
    return details(call).stream().skip(1).findFirst();
  }

  /** The arguments without the number and the CIM path that every event of AMT begins with. */
  private static List<String> details(AlertIndication alert) {
    List<String> arguments = alert.arguments();
    boolean numbered = !arguments.isEmpty() && arguments.get(0).matches("\\d{0,10}");
    return arguments.stream()
        .skip(numbered ? 1 : 0)
        .filter(argument -> !argument.startsWith(PATH))
        .filter(argument -> !argument.isEmpty())
        .toList();
  }

  private static Optional<AmtMessage> known(String key) {
    return Optional.ofNullable(TABLE.getProperty(key)).map(AmtMessage::parse);
  }

  private static AmtMessage parse(String line) {
    int space = line.indexOf(' ');
    return new AmtMessage(Kind.valueOf(line.substring(0, space)), line.substring(space + 1));
  }

  private static AmtMessage unknown(AlertIndication alert) {
    StringBuilder words = new StringBuilder();
    if (alert.message().isEmpty()) {
      words.append(
          alert.messageId().isEmpty()
              ? "The firmware reports something without a number"
              : "The firmware reports " + alert.messageId());
    } else {
      words.append(alert.message());
    }
    List<String> telling =
        alert.arguments().stream().filter(argument -> !argument.startsWith(PATH)).toList();
    if (!telling.isEmpty()) {
      words.append(" (").append(String.join(", ", telling)).append(')');
    }
    return new AmtMessage(Kind.ALERT, words.toString());
  }

  private static Properties table() {
    Properties table = new Properties();
    try (InputStream in = AmtMessage.class.getResourceAsStream("amt-messages.properties")) {
      table.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("The table of messages cannot be read.", e);
    }
    return table;
  }
}
