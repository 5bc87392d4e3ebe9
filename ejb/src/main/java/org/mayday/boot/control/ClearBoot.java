package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.WsmanInstance;

/** Takes back whatever was set for the next boot. */
@Dependent
public class ClearBoot implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("boot.clear", "boot");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    WsmanInstance settings = Reads.required(work.client(), "AMT_BootSettingData", "boot control");
    BootConsent.checked(work.client());
    OneTimeBoot.takeBack(work.client(), settings);
    return Sheet.of(new Facts().with("nextBoot", "as the BIOS says").as("boot"));
  }
}
