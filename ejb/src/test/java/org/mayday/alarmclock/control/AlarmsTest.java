package org.mayday.alarmclock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.WorkFake;
import org.mayday.wsman.WsmanException;

class AlarmsTest {
  private static final String OCCURRENCE = "IPS_AlarmClockOccurrence";

  private final FirmwareFake firmware =
      new FirmwareFake()
          .having("AMT_AlarmClockService", "<g:Name>clock</g:Name>")
          .returning("AddAlarm", "AMT_AlarmClockService", "<g:ReturnValue>0</g:ReturnValue>")
          .listing(
              OCCURRENCE,
              "<g:IPS_AlarmClockOccurrence><g:InstanceID>night</g:InstanceID>"
                  + "<g:Interval><g:Interval>P0DT0H0M</g:Interval></g:Interval><g:StartTime>"
                  + "<g:Datetime>2026-12-01T02:30:00Z</g:Datetime></g:StartTime>"
                  + "</g:IPS_AlarmClockOccurrence>")
          .answering("Delete " + OCCURRENCE, "");

  @Test
  void listsThem() throws WsmanException, OperationFailed {
    List<Map<String, String>> rows =
        WorkFake.perform(new ListAlarms(), firmware, "12.0.67", Map.of())
            .part("alarms")
            .orElseThrow()
            .items();
    assertThat(rows)
        .containsExactly(
            Map.of("name", "night", "start", "2026-12-01T02:30:00Z", "repeat", "never"));
  }

  @Test
  void addsOneThatRingsAgain() throws WsmanException, OperationFailed {
    WorkFake.perform(
        new AddAlarm(),
        firmware,
        "12.0.67",
        Map.of("name", "dawn", "start", "2026-12-01T05:00:00Z", "repeatMinutes", "1500"));
    assertThat(firmware.sent("AddAlarm AMT_AlarmClockService"))
        .contains(">dawn<", ">2026-12-01T05:00:00Z<", ">P1DT1H0M<", "DeleteOnCompletion")
        .contains(">true<");
  }

  @Test
  void removesOnlyOneThatIsThere() throws WsmanException, OperationFailed {
    WorkFake.perform(new RemoveAlarm(), firmware, "12.0.67", Map.of("name", "night"));
    assertThat(firmware.sent("Delete " + OCCURRENCE)).contains(">night<");
    OperationFailed failed =
        catchThrowableOfType(
            OperationFailed.class,
            () -> WorkFake.perform(new RemoveAlarm(), firmware, "12.0.67", Map.of("name", "noon")));
    assertThat(failed).hasMessageContaining("no alarm clock noon");
  }
}
