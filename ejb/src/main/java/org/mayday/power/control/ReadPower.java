package org.mayday.power.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.PowerState;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsPowerManagementService;

/** Reads the power state, what the firmware offers now, and how awake the operating system is. */
@Dependent
public class ReadPower implements FirmwareOperation {
  private static final int OS_STATE_SINCE = 10;

  @Inject PowerBook book;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("power.read", "power");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    PowerReading reading = book.noted(work.platform(), PowerReading.of(work.client()));
    Facts facts =
        new Facts()
            .with("state", reading.state())
            .with("firmwareState", CodedValue.of(PowerState.class, reading.rawState()).words())
            .with(
                "offered",
                OfferedActions.of(reading, work.amtVersion()).stream().sorted().toList());
    if (work.amtMajor() == 0 || work.amtMajor() >= OS_STATE_SINCE) {
      facts.with(
          "operatingSystem",
          Reads.of(work.client(), IpsPowerManagementService.class)
              .flatMap(IpsPowerManagementService::osPowerSavingState)
              .map(CodedValue::words));
    }
    return Sheet.of(facts.as("power"));
  }
}
