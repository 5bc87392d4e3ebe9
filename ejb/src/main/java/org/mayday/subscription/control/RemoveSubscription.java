package org.mayday.subscription.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/** Has events of the firmware no longer sent to somebody (DSP0226 10.3, Unsubscribe). */
@Dependent
public class RemoveSubscription implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("subscriptions.remove", "network")
        .role(Role.SUPERVISOR)
        .with(Parameter.text("subscriber", 253));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String wanted = work.arguments().text("subscriber");
    List<Subscribers.Subscriber> found = Subscribers.of(work.client()).called(wanted);
    if (found.isEmpty()) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_OFFERED,
          "No subscriber of the PC has the name or the address \"" + wanted + "\".");
    }
    for (Subscribers.Subscriber subscriber : found) {
      work.client().unsubscribe("CIM_FilterCollectionSubscription", subscriber.key());
    }
    return Sheet.of(ReadSubscriptions.subscribers(work.client()));
  }
}
