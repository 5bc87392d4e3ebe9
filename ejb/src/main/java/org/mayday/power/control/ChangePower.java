package org.mayday.power.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.power.boundary.PowerAction;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.PowerStateChangeReturn;
import org.mayday.wsman.instance.CodedValue;

/**
 * Changes the power (CIM_PowerManagementService.RequestPowerStateChange). What boots by it boots
 * plainly: boot options that were left behind are taken back.
 */
@Dependent
public class ChangePower implements FirmwareOperation {
  @Inject PowerBook book;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("power.change", "power")
        .with(Parameter.choice("action", PowerAction.class));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    PowerAction action = work.arguments().choice("action", PowerAction.class);
    PowerReading reading = book.noted(work.platform(), PowerReading.of(work.client()));
    int returned = PowerRequests.change(work.client(), reading, action, work.amtVersion());
    return Sheet.of(
        new Facts()
            .with("action", action)
            .with("answer", CodedValue.of(PowerStateChangeReturn.class, returned).words())
            .as("power"));
  }
}
