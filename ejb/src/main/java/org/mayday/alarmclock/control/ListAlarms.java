package org.mayday.alarmclock.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAlarmClockService;
import org.mayday.wsman.ips.IpsAlarmClockOccurrence;

/** Lists the alarm clocks of the firmware. */
@Dependent
public class ListAlarms implements FirmwareOperation {
  /** The first version with alarm clocks. */
  static final int SINCE = 8;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("alarm.list", "time").since(SINCE);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Reads.required(work.client(), AmtAlarmClockService.class, "alarm clocks");
    List<Map<String, String>> rows =
        Reads.all(work.client(), IpsAlarmClockOccurrence.class).stream()
            .map(
                alarm ->
                    new Facts()
                        .with("name", alarm.instanceId())
                        .with("start", alarm.startTime())
                        .with("repeat", alarm.interval().map(ListAlarms::repeat))
                        .with("goesAfterRinging", alarm.deleteOnCompletion())
                        .map())
            .toList();
    return Sheet.of(Sheet.Part.rows("alarms", rows));
  }

  /** An interval of nothing means never. */
  private static String repeat(String interval) {
    return interval.matches("[^1-9]*") ? "never" : interval;
  }
}
