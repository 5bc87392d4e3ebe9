package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;

/** Boots the Windows recovery environment that is on the PC. */
@Dependent
public class BootWinRe implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return LocalRecovery.info("boot.winre");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    RecoveryGate gate = RecoveryGate.of(work.client());
    gate.needs(gate.capabilities().forceWinReBoot(), "boot a Windows recovery environment");
    gate.allowedByBios(gate.settings().winReBootEnabled(), "boot a Windows recovery environment");
    gate.recoverySwitchedOn();
    return LocalRecovery.perform(work, "winre", "Windows recovery environment");
  }
}
