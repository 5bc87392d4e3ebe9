package org.mayday.mps.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;

/** Whatever firmware sends into its channel: nothing is thrown, and its time ends. */
class EventSinkFuzz {

  @FuzzTest(maxDuration = "60s")
  void anythingIsAnsweredReportedOrClosed(FuzzedDataProvider input) {
    Firmware firmware = new Firmware();
    Firmware.Line line = firmware.open(input.consumeInt(1, 4_096));
    while (input.remainingBytes() > 0 && !line.isClosed()) {
      line.send(input.consumeBytes(input.consumeInt(1, 2_000)));
      if (input.consumeBoolean()) {
        line.read();
      }
    }
    firmware.pass(Firmware.IDLE.plus(Duration.ofMillis(1)));

    assertThat(line.isClosed()).isTrue();
    assertThat(firmware.isTimeOfRest()).isTrue();
  }
}
