package org.mayday.alarmclock.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.ips.IpsAlarmClockOccurrence;

/** Removes an alarm clock. */
@Dependent
public class RemoveAlarm implements FirmwareOperation {
  private static final int LONGEST_NAME = 64;
  private static final String NAME = "name";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("alarm.remove", "time")
        .since(ListAlarms.SINCE)
        .with(Parameter.text(NAME, LONGEST_NAME));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String name = work.arguments().text(NAME);
    boolean known =
        Reads.all(work.client(), IpsAlarmClockOccurrence.class).stream()
            .anyMatch(alarm -> alarm.instanceId().filter(name::equals).isPresent());
    if (!known) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "This PC has no alarm clock %s; alarm.list lists them.".formatted(name));
    }
    work.client().delete("IPS_AlarmClockOccurrence", Selectors.of("InstanceID", name));
    return Sheet.of(new Facts().with("removed", name).as("alarm"));
  }
}
