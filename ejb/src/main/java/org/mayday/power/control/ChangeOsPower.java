package org.mayday.power.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsPowerManagementService;
import org.mayday.wsman.ips.OsPowerSavingState;

/**
 * Wakes the operating system to full power, or lets it save power (Intel AMT Implementation and
 * Reference Guide, IPS_PowerManagementService.RequestOSPowerSavingStateChange).
 */
@Dependent
public class ChangeOsPower implements FirmwareOperation {
  private static final int SINCE = 10;
  private static final String STATE = "state";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("power.changeOs", "power")
        .since(SINCE)
        .with(
            Parameter.choice(
                STATE, OsPowerSavingState.FULL_POWER.name(), OsPowerSavingState.SAVING.name()));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    OsPowerSavingState wanted = work.arguments().choice(STATE, OsPowerSavingState.class);
    IpsPowerManagementService service =
        Reads.required(
            work.client(),
            IpsPowerManagementService.class,
            "control over the operating system's power");
    if (service.osPowerSavingState().stream()
        .anyMatch(state -> state.is(OsPowerSavingState.UNSUPPORTED))) {
      throw Reads.lacks("control over the power of this operating system");
    }
    work.client().invoke(IpsPowerManagementService.requestOsPowerSavingStateChange(wanted));
    return Sheet.of(
        new Facts()
            .with("before", service.osPowerSavingState().map(CodedValue::words))
            .with("asked", wanted.words())
            .as("operatingSystem"));
  }
}
