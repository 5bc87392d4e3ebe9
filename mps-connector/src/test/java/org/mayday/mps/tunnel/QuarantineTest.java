package org.mayday.mps.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.config.DuplicateSettings;

class QuarantineTest {
  private static final InetSocketAddress OFFICE = new InetSocketAddress("192.0.2.7", 1001);
  private static final InetSocketAddress HOME = new InetSocketAddress("198.51.100.1", 2002);
  private final UUID pc = UUID.randomUUID();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final Quarantine quarantine =
      new Quarantine(
          new DuplicateSettings(3, Duration.ofMinutes(10), Duration.ofMinutes(15)), new Turned());

  @Test
  void twoThatDriveEachOtherOutAreNoticed() {
    assertThat(quarantine.drivenOut(pc, OFFICE, HOME)).isEmpty();
    assertThat(quarantine.drivenOut(pc, HOME, OFFICE)).isEmpty();
    assertThat(quarantine.objection(pc, HOME, OFFICE)).isNull();

    Optional<DuplicatePlatform> noticed = quarantine.drivenOut(pc, OFFICE, HOME);
    assertThat(noticed)
        .contains(
            new DuplicatePlatform(pc, HOME, OFFICE, 3, 0, now, now.plus(Duration.ofMinutes(15))));
    assertThat(quarantine.list(10)).containsExactly(noticed.orElseThrow());
  }

  @Test
  void theOneThatIsConnectedStaysAndTheOtherIsRefused() {
    notice();

    Objection objection = quarantine.objection(pc, OFFICE, HOME);
    assertThat(objection).isNotNull();
    assertThat(objection.reason()).isEqualTo(Reason.DUPLICATE_PLATFORM);
    assertThat(objection.words()).contains("198.51.100.1 port 2002");
    assertThat(quarantine.objection(UUID.randomUUID(), OFFICE, HOME)).isNull();
  }

  @Test
  void whoeverComesFirstStaysOnceTheOtherIsGone() {
    notice();

    assertThat(quarantine.objection(pc, OFFICE, null)).isNull();
    assertThat(quarantine.list(1).get(0).staying()).isEqualTo(OFFICE);
    assertThat(quarantine.objection(pc, HOME, OFFICE)).isNotNull();
    assertThat(quarantine.list(1).get(0).refused()).isEqualTo(HOME);
    assertThat(quarantine.list(1).get(0).refusals()).isEqualTo(1);
  }

  @Test
  void theOtherIsRefusedUntilItHasNotCalledForSoLong() {
    notice();
    now = now.plus(Duration.ofMinutes(14));
    assertThat(quarantine.objection(pc, OFFICE, HOME)).isNotNull();
    now = now.plus(Duration.ofMinutes(14));
    assertThat(quarantine.objection(pc, OFFICE, HOME)).isNotNull();
    now = now.plus(Duration.ofMinutes(15));
    assertThat(quarantine.list(10)).isEmpty();
    assertThat(quarantine.objection(pc, OFFICE, HOME)).isNull();
  }

  @Test
  void whatIsFarApartIsNoFight() {
    for (int i = 0; i < 20; i++) {
      assertThat(quarantine.drivenOut(pc, OFFICE, HOME)).isEmpty();
      now = now.plus(Duration.ofSeconds(301));
    }
  }

  @Test
  void anAdministratorEndsIt() {
    assertThat(quarantine.release(pc)).isFalse();
    notice();

    assertThat(quarantine.release(pc)).isTrue();
    assertThat(quarantine.objection(pc, OFFICE, HOME)).isNull();
    assertThat(quarantine.list(10)).isEmpty();
  }

  @Test
  void remembersNoMoreThanItMay() {
    for (int i = 0; i < 10_001; i++) {
      notice(new UUID(1, i));
    }
    assertThat(quarantine.list(20_000)).hasSize(10_000);
    assertThat(quarantine.objection(new UUID(1, 0), OFFICE, HOME)).isNull();
  }

  private void notice() {
    notice(pc);
  }

  private void notice(UUID platform) {
    quarantine.drivenOut(platform, OFFICE, HOME);
    quarantine.drivenOut(platform, HOME, OFFICE);
    assertThat(quarantine.drivenOut(platform, OFFICE, HOME)).isPresent();
  }

  private final class Turned extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
