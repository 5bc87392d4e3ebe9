package org.mayday.simulator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.platform.Alarms.Occurrence;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.power.PowerState;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;

class AlarmsTest {

  private final ManualClock clock = new ManualClock();
  private final SimulatedPc pc = Pcs.of("amt-12", clock);

  private boolean add(String id, Duration interval, boolean once) {
    Instant start = clock.now().plusSeconds(60);
    return pc.alarms().add(new Occurrence(id, start, interval, once));
  }

  private void off() {
    pc.power().request(PowerRequest.OFF_HARD);
  }

  @Test
  void wakesThePcAndGoes() {
    add("once", Duration.ZERO, true);
    off();
    clock.pass(Duration.ofSeconds(59));
    assertThat(pc.powerState()).isEqualTo(PowerState.OFF);
    clock.pass(Duration.ofSeconds(1));
    assertThat(pc.powerState()).isEqualTo(PowerState.ON);
    assertThat(pc.alarms().all()).isEmpty();
  }

  @Test
  void wakesThePcAgainAndAgain() {
    add("hourly", Duration.ofHours(1), false);
    clock.pass(Duration.ofSeconds(60));
    off();
    clock.pass(Duration.ofHours(1));
    assertThat(pc.powerState()).isEqualTo(PowerState.ON);
    assertThat(pc.alarms().all())
        .extracting(Occurrence::start)
        .containsExactly(clock.now().plus(Duration.ofHours(1)));
  }

  @Test
  void isNoMoreWhenItIsRemoved() {
    add("gone", Duration.ZERO, true);
    off();
    pc.alarms().remove("gone");
    clock.pass(Duration.ofMinutes(5));
    assertThat(pc.powerState()).isEqualTo(PowerState.OFF);
  }

  @Test
  void thereAreFiveAtMostAndEachHasItsName() {
    for (int number = 0; number < Alarms.MOST; number++) {
      assertThat(add("alarm " + number, Duration.ZERO, true)).isTrue();
    }
    assertThat(add("too many", Duration.ZERO, true)).isFalse();
    pc.alarms().remove("alarm 0");
    assertThat(add("alarm 1", Duration.ZERO, true)).isFalse();
    assertThat(add("alarm 0", Duration.ZERO, true)).isTrue();
  }
}
