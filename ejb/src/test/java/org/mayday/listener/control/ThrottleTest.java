package org.mayday.listener.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final Throttle throttle =
      new Throttle(2, 2, Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void howeverManyAddressesPostPcsAreLetIn() {
    for (int i = 0; i < 60_000; i++) {
      throttle.allows("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255));
    }

    assertThat(throttle.allows("192.0.2.1")).isFalse();
    assertThat(throttle.allows(UUID.randomUUID())).isTrue();
  }

  @Test
  void theAddressesOfOneIpv6NetworkCountTogether() {
    assertThat(throttle.allows("2001:db8:0:1::1")).isTrue();
    assertThat(throttle.allows("2001:db8:0:1:ffff::2")).isTrue();
    assertThat(throttle.allows("2001:db8:0:1:0:0:0:3")).isFalse();
    assertThat(throttle.allows("2001:db8:0:2::1")).isTrue();
  }

  @Test
  void whatIsNoAddressCountsAsItIs() {
    assertThat(throttle.allows("not:an:address")).isTrue();
    assertThat(throttle.allows("not:an:address")).isTrue();
    assertThat(throttle.allows("not:an:address")).isFalse();
  }
}
