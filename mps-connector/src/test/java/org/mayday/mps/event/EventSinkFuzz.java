package org.mayday.mps.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.Arrays;

/** Whatever firmware sends into its channel: nothing is thrown, and its time ends. */
class EventSinkFuzz {

  /** The first byte tells how large the chunks are, the second how much is read of the answers. */
  @FuzzTest(maxDuration = "5m")
  void anythingIsAnsweredReportedOrClosed(byte[] bytes) {
    Firmware firmware = new Firmware();
    Firmware.Line line = firmware.open(1 + (bytes.length < 2 ? 0 : bytes[1] & 0xFF) * 8);
    int size = bytes.length == 0 ? 1 : 1 + (bytes[0] & 0x7F);
    for (int at = 2; at < bytes.length && !line.isClosed(); at += size) {
      line.send(Arrays.copyOfRange(bytes, at, Math.min(at + size, bytes.length)));
      if (at % 2 == 0) {
        line.read();
      }
    }
    firmware.pass(Firmware.IDLE.plus(Duration.ofMillis(1)));

    assertThat(line.isClosed()).isTrue();
    assertThat(firmware.isTimeOfRest()).isTrue();
  }
}
