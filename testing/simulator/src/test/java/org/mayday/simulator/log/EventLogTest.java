package org.mayday.simulator.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.support.ManualClock;

class EventLogTest {

  private final ManualClock clock = new ManualClock();
  private final EventLog log = new EventLog(clock, new Monitor());

  @Test
  void theRecordOfTheHelpKeyIsTwentyOneBytesWithSensor193() {
    LogRecord pressed = new LogRecord(Instant.ofEpochSecond(0x65010622L), Kind.USER_REQUEST);

    assertThat(HexFormat.of().formatHex(pressed.bytes()))
        .isEqualTo("22060165" + "ffc16f026801ff2600" + "aa30000000000000");
    assertThat(pressed.base64()).isEqualTo("IgYBZf/BbwJoAf8mAKowAAAAAAAA");
  }

  @Test
  void theNewestRecordComesFirstAndTheOldestFallsOut() {
    for (int i = 0; i < EventLog.CAPACITY; i++) {
      log.note(Kind.FIRMWARE_PROGRESS);
      clock.pass(Duration.ofSeconds(1));
    }
    Instant second = log.records().get(EventLog.CAPACITY - 2).at();

    log.note(Kind.USER_REQUEST);

    assertThat(log.records()).hasSize(EventLog.CAPACITY);
    assertThat(log.records().get(0).kind()).isEqualTo(Kind.USER_REQUEST);
    assertThat(log.records().get(EventLog.CAPACITY - 1).at()).isEqualTo(second);
  }

  @Test
  void aFrozenLogTakesNothing() {
    log.freeze(true);
    log.note(Kind.USER_REQUEST);
    assertThat(log.records()).isEmpty();

    log.freeze(false);
    log.note(Kind.USER_REQUEST);
    assertThat(log.records()).hasSize(1);
  }
}
