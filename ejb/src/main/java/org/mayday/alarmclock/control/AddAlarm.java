package org.mayday.alarmclock.control;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.Instant;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAlarmClockService;

/**
 * Adds an alarm clock, which wakes the PC (Intel AMT Implementation and Reference Guide,
 * AMT_AlarmClockService.AddAlarm). Firmware holds five.
 */
@Dependent
public class AddAlarm implements FirmwareOperation {
  private static final int LONGEST_NAME = 64;
  private static final int MOST_MINUTES = 60 * 24 * 365;
  private static final String NAME = "name";
  private static final String START = "start";
  private static final String REPEAT = "repeatMinutes";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("alarm.add", "time")
        .since(ListAlarms.SINCE)
        .with(
            Parameter.text(NAME, LONGEST_NAME),
            Parameter.moment(START),
            Parameter.number(REPEAT, 1, MOST_MINUTES).optional(),
            Parameter.flag("keep"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    Instant start = said.moment(START);
    Reads.required(work.client(), AmtAlarmClockService.class, "alarm clocks");
    Duration repeat = Duration.ofMinutes(said.optional(REPEAT).map(Long::parseLong).orElse(0L));
    work.client()
        .invoke(AmtAlarmClockService.addAlarm(said.text(NAME), start, repeat, !said.flag("keep")));
    return Sheet.of(new Facts().with(NAME, said.text(NAME)).with(START, start).as("alarm"));
  }
}
