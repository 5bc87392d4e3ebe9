package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;

/** Boots a pre-boot application of the maker that is on the PC. */
@Dependent
public class BootPba implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return LocalRecovery.info("boot.pba");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    RecoveryGate gate = RecoveryGate.of(work.client());
    gate.needs(gate.capabilities().forceUefiLocalPbaBoot(), "boot a pre-boot application");
    gate.allowedByBios(gate.settings().uefiLocalPbaBootEnabled(), "boot a pre-boot application");
    gate.recoverySwitchedOn();
    return LocalRecovery.perform(work, "pba", "pre-boot application");
  }
}
