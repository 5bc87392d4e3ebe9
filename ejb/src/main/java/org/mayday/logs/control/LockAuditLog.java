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
import org.mayday.wsman.amt.AuditLockKind;
import org.mayday.wsman.amt.SetAuditLockOutput;

/** Locks the audit log, so that nothing is written while it is exported. */
@Dependent
public class LockAuditLog implements FirmwareOperation {
  private static final int LONGEST = 300;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("auditLog.lock", "logs")
        .role(Role.SUPERVISOR)
        .with(
            Parameter.choice("lock", "LOCK", "UNPROVISIONING_LOCK").initially("LOCK"),
            Parameter.number("seconds", 1, LONGEST).initially("120"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Reads.required(work.client(), AmtAuditLog.class, "audit log");
    AuditLockKind kind = work.arguments().choice("lock", AuditLockKind.class);
    int seconds = (int) work.arguments().number("seconds");
    SetAuditLockOutput locked = work.client().invoke(AmtAuditLog.lock(kind, seconds));
    return Sheet.of(
        new Facts().with("handle", locked.handle()).with("seconds", seconds).as("lock"));
  }
}
