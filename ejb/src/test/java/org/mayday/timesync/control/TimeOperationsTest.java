package org.mayday.timesync.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.Trial;

/** The clock of the firmware is set only when it is off. */
class TimeOperationsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
  private static final String SERVICE = "AMT_TimeSynchronizationService";

  private final FirmwareFake firmware =
      new FirmwareFake()
          .returning("SetHighAccuracyTimeSynch", SERVICE, "<g:ReturnValue>0</g:ReturnValue>");
  private final Trial trial = new Trial(firmware, "12.0.67");

  private SyncTime sync() {
    SyncTime operation = new SyncTime();
    operation.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return operation;
  }

  @Test
  void aClockWithinTheToleranceIsLeftAlone() throws Exception {
    firmware.at(NOW.minusSeconds(5));
    Sheet sheet = trial.of(sync(), Map.of());
    assertThat(sheet.value("clock", "driftBeforeSeconds")).contains("-5");
    assertThat(sheet.value("clock", "set")).contains("no");
    assertThat(firmware.asked()).doesNotContain("SetHighAccuracyTimeSynch " + SERVICE);
  }

  @Test
  void aClockThatIsOffIsSetByOurs() throws Exception {
    firmware.at(NOW.plusSeconds(90));
    Sheet sheet = trial.of(sync(), Map.of("toleranceSeconds", "89"));
    assertThat(sheet.value("clock", "driftBeforeSeconds")).contains("90");
    assertThat(sheet.value("clock", "set")).contains("yes");
    assertThat(trial.last("SetHighAccuracyTimeSynch"))
        .contains("Ta0>" + NOW.plusSeconds(90).getEpochSecond() + "<")
        .contains("Tm1>" + NOW.getEpochSecond() + "<")
        .contains("Tm2>" + NOW.getEpochSecond() + "<");
  }

  @Test
  void readsTheDriftAndWhereTheTimeIsFrom() throws Exception {
    firmware.at(NOW.minusSeconds(7)).having(SERVICE, "<g:TimeSource>0</g:TimeSource>");
    ReadTime operation = new ReadTime();
    operation.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Sheet sheet = trial.of(operation, Map.of());
    assertThat(sheet.value("clock", "driftSeconds")).contains("-7");
    assertThat(sheet.value("clock", "source")).contains("clock of the BIOS");
  }
}
