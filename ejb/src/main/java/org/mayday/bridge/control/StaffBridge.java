package org.mayday.bridge.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;
import org.mayday.bridge.boundary.BridgeAnswer;
import org.mayday.bridge.boundary.BridgeMessage;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.BridgeRefused.Kind;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtWork;
import org.mayday.operation.control.Operation;
import org.mayday.operation.control.Operations;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.WsmanRequest;

/**
 * Carries messages of the staff: Mayday signs on to the PC with the stored user and password, in
 * the PC's one session. Must be called without a transaction.
 */
@Dependent
public class StaffBridge {
  private static final String NAME = "bridge.send";

  private final Operations operations;
  private final PcNames names;
  private final BridgeSettings settings;

  @Inject
  public StaffBridge(Operations operations, PcNames names, BridgeSettings settings) {
    this.operations = operations;
    this.names = names;
    this.settings = settings;
  }

  /** The PC with this UUID or name. */
  public UUID find(String pc) throws BridgeRefused {
    return names
        .find(pc)
        .orElseThrow(() -> new BridgeRefused(Kind.UNKNOWN_PC, "There is no PC " + pc + "."));
  }

  /**
   * Carries a message and waits for the answer.
   *
   * @param who sign-in name
   * @param may whether this person has a role
   */
  public BridgeAnswer send(UUID platform, BridgeMessage message, String who, Predicate<Role> may)
      throws BridgeRefused, OperationFailed {
    if (!may.test(message.role())) {
      throw new BridgeRefused(Kind.NOT_ALLOWED, obstacle(message));
    }
    Operation operation = new Operation(platform, NAME, message.what(), who);
    AmtWork<RawAnswer> work = client -> client.relay(new WsmanRequest(message.bytes(), false));
    Operations.Timed<RawAnswer> done =
        message.reading()
            ? operations.read(operation, Deadline.in(settings.deadline()), work)
            : operations.change(operation, Deadline.in(settings.deadline()), work);
    return new BridgeAnswer(bounded(done.result()), done.millis());
  }

  private static String obstacle(BridgeMessage message) {
    String why =
        message.role() == Role.SUPERVISOR
            ? " may take the PC out of management or destroy what it keeps, or hides what it asks"
            : " may change the PC";
    return message + why + "; this needs the role " + message.role().roleName() + ".";
  }

  private RawAnswer bounded(RawAnswer answer) throws BridgeRefused {
    if (answer.body().length > settings.maxAnswer()) {
      throw new BridgeRefused(
          Kind.ANSWER_TOO_LARGE,
          "The PC's answer is larger than " + settings.maxAnswer() + " bytes.");
    }
    return answer;
  }
}
