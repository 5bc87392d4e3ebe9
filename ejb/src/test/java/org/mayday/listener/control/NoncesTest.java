package org.mayday.listener.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;

class NoncesTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final Nonces nonces =
      new Nonces(new SecretKeySpec(new byte[32], "HmacSHA256"), Duration.ofMinutes(5), clock);

  @Test
  void whatWasForgottenCannotBeReplayed() {
    String first = nonces.issue();
    assertThat(nonces.use(first, 1)).isTrue();
    clock.pass(Duration.ofMillis(1));
    for (int i = 0; i < 20_000; i++) {
      assertThat(nonces.use(nonces.issue(), 1)).isTrue();
    }
    assertThat(nonces.use(first, 1)).isFalse();
    assertThat(nonces.use(first, 2)).isFalse();
    clock.pass(Duration.ofMillis(1));
    assertThat(nonces.use(nonces.issue(), 1)).isTrue();
  }

  @Test
  void aChangedNonceIsNotOurs() {
    String nonce = nonces.issue();
    char other = nonce.charAt(0) == 'A' ? 'B' : 'A';
    assertThat(nonces.use(other + nonce.substring(1), 1)).isFalse();
    assertThat(nonces.use(nonce.substring(1), 1)).isFalse();
    assertThat(nonces.use("", 1)).isFalse();
    assertThat(nonces.use(nonce, 1)).isTrue();
  }

  @Test
  void theClockOfTheServerWillDo() {
    // it ticks in microseconds, and its millis() divides by zero
    Clock server = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    Nonces real =
        new Nonces(new SecretKeySpec(new byte[32], "HmacSHA256"), Duration.ofMinutes(5), server);
    assertThat(real.use(real.issue(), 1)).isTrue();
    assertThat(new Throttle(1, 1, server).allows("10.1.2.3")).isTrue();
  }
}
