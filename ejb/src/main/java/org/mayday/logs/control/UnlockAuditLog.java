package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAuditLog;

/** Unlocks the audit log with the handle that locking gave. */
@Dependent
public class UnlockAuditLog implements FirmwareOperation {
  private static final long MOST = 0xFFFF_FFFFL;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("auditLog.unlock", "logs")
        .role(Role.SUPERVISOR)
        .with(Parameter.number("handle", 0, MOST));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Reads.required(work.client(), AmtAuditLog.class, "audit log");
    work.client().invoke(AmtAuditLog.unlock(work.arguments().number("handle")));
    return Sheet.of(
        new Facts()
            .with("state", Reads.of(work.client(), AmtAuditLog.class).map(AmtAuditLog::states))
            .as("log"));
  }
}
