package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.OnOff;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimBootService;
import org.mayday.wsman.cim.RecoveryState;

/**
 * Switches One Click Recovery and, from AMT 16 on, Remote Platform Erase on or off (Intel AMT
 * Implementation and Reference Guide, CIM_BootService.RequestStateChange). What is not said stays
 * as it is.
 */
@Dependent
public class SwitchRecovery implements FirmwareOperation {
  private static final String RECOVERY = "oneClickRecovery";
  private static final String ERASE = "platformErase";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("boot.recoverySwitch", "boot")
        .since(LocalRecovery.SINCE)
        .role(Role.SUPERVISOR)
        .with(OnOff.parameter(RECOVERY), OnOff.parameter(ERASE));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    RecoveryState before =
        Reads.of(work.client(), CimBootService.class)
            .flatMap(CimBootService::recovery)
            .orElseThrow(() -> Reads.lacks("One Click Recovery"));
    boolean recovers = OnOff.said(work.arguments(), RECOVERY, before.recovers());
    boolean erases = OnOff.said(work.arguments(), ERASE, before.erases());
    if (erases && work.amtMajor() != 0 && work.amtMajor() < PlatformErase.SINCE) {
      throw Reads.lacks("Remote Platform Erase");
    }
    RecoveryState wanted = RecoveryState.of(recovers, erases);
    if (wanted != before) {
      work.client().invoke(CimBootService.requestStateChange(wanted));
    }
    return Sheet.of(
        new Facts().with("before", before.words()).with("now", wanted.words()).as("features"));
  }
}
