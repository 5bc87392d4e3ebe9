package org.mayday.operation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.vault.control.AmtCredentials;

class RefusedPasswordsTest {
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final AmtCredentials WRONG = new AmtCredentials("admin", "wrong");

  private final UUID pc = UUID.randomUUID();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final RefusedPasswords refused = new RefusedPasswords(PAUSE, clock);

  @Test
  void aRefusedPasswordIsNotTriedAgainForATime() {
    refused.refused(pc, WRONG);
    assertThat(refused.contains(pc, WRONG)).isTrue();
    assertThat(refused.contains(UUID.randomUUID(), WRONG)).isFalse();
    clock.pass(PAUSE.minusSeconds(1));
    assertThat(refused.contains(pc, WRONG)).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(refused.contains(pc, WRONG)).isFalse();
  }

  @Test
  void anotherPasswordMayBeTriedAtOnce() {
    refused.refused(pc, WRONG);
    AmtCredentials changed = new AmtCredentials("admin", "changed");
    assertThat(refused.contains(pc, changed)).isFalse();
    assertThat(refused.contains(pc, WRONG)).as("never the two in turns").isTrue();
    refused.refused(pc, changed);
    assertThat(refused.contains(pc, changed)).isTrue();
    assertThat(refused.contains(pc, WRONG)).isTrue();
  }

  @Test
  void aClockThatIsSetBackDoesNotProlongThePause() {
    refused.refused(pc, WRONG);
    clock.pass(Duration.ofDays(-1));
    assertThat(refused.contains(pc, WRONG)).isFalse();
  }
}
