package org.mayday.agent.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/** Has the firmware watch a program no longer; what it would have done goes with it. */
@Dependent
public class RemoveAgent implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("agents.remove", "defence")
        .role(Role.SUPERVISOR)
        .with(Parameter.text("id", 36));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String deviceId = AgentId.base64(AgentId.parse(work.arguments().text("id")));
    boolean known =
        Agents.of(work.client()).all().stream()
            .anyMatch(one -> one.deviceId().filter(deviceId::equals).isPresent());
    if (!known) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_OFFERED, "The firmware watches no program with this id.");
    }
    work.client().delete(Agents.CLASS, Agents.key(deviceId));
    return Sheet.of(Agents.of(work.client()).part());
  }
}
