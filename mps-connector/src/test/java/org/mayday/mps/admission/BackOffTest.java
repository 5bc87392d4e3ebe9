package org.mayday.mps.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.mps.api.BackedOff;
import org.mayday.mps.config.AddressRange;
import org.mayday.mps.config.BackOffSettings;

class BackOffTest {
  private static final BackOffSettings SETTINGS =
      new BackOffSettings(
          3,
          Duration.ofMinutes(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          10);

  private final ManualClock clock = new ManualClock();
  private final InetAddress front = address("10.0.0.9");
  private final BackOff backOff = new BackOff(SETTINGS, List.of(AddressRange.of(front, 32)), clock);
  private final InetAddress stranger = address("192.0.2.7");
  private final UUID pc = UUID.randomUUID();

  @Test
  void aNumberOfFailuresWithinTheWindowBringsAPause() {
    fail(stranger, 2);
    assertThat(backOff.until(stranger)).isEmpty();
    fail(stranger, 1);

    assertThat(backOff.until(stranger)).contains(clock.instant().plusSeconds(10));
    assertThat(backOff.until(address("192.0.2.8"))).isEmpty();
    clock.pass(Duration.ofSeconds(10));
    assertThat(backOff.until(stranger)).isEmpty();
  }

  @Test
  void failuresThatAreFarApartBringNone() {
    for (int i = 0; i < 10; i++) {
      fail(stranger, 2);
      clock.pass(Duration.ofSeconds(61));
    }
    assertThat(backOff.until(stranger)).isEmpty();
  }

  @Test
  void thePauseDoublesUpToTheLongest() {
    for (int seconds : new int[] {10, 20, 40, 80, 160, 300, 300}) {
      fail(stranger, 3);
      assertThat(backOff.until(stranger)).contains(clock.instant().plusSeconds(seconds));
      clock.pass(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void whatWasUnderWayWhenThePauseBeganDoesNotLengthenIt() {
    fail(stranger, 3);
    Instant until = backOff.until(stranger).orElseThrow();
    fail(stranger, 30);

    assertThat(backOff.until(stranger)).contains(until);
  }

  @Test
  void allIsForgottenAfterTheLongestPauseWithoutAFailure() {
    fail(stranger, 3);
    clock.pass(Duration.ofSeconds(10 + 301));
    fail(stranger, 3);

    assertThat(backOff.until(stranger)).contains(clock.instant().plusSeconds(10));
  }

  @Test
  void anIpv6HostIsItsPrefix() {
    fail(address("2001:db8:0:1::1"), 1);
    fail(address("2001:db8:0:1::2"), 1);
    fail(address("2001:db8:0:1:ffff:ffff:ffff:ffff"), 1);

    assertThat(backOff.until(address("2001:db8:0:1:abcd::9"))).isPresent();
    assertThat(backOff.until(address("2001:db8:0:2::1"))).isEmpty();
  }

  @Test
  void aUuidIsHeldAgainstTheAddressThatClaimsItAlone() {
    for (int i = 0; i < 3; i++) {
      backOff.failed(stranger, pc);
    }
    assertThat(backOff.until(stranger, pc)).isPresent();
    assertThat(backOff.until(stranger, UUID.randomUUID())).isEmpty();
    assertThat(backOff.until(address("198.51.100.1"), pc)).isEmpty();
  }

  @Test
  void aLoginForgivesItsAddress() {
    fail(stranger, 3);
    backOff.succeeded(stranger, pc);

    assertThat(backOff.until(stranger)).isEmpty();
  }

  @Test
  void aBadNeighbourOfPcsThatAreUpIsHeldAloneAndNotTheirAddress() {
    UUID bad = UUID.randomUUID();
    backOff.succeeded(stranger, pc);
    clock.pass(Duration.ofHours(5)); // the tunnel is still up
    for (int i = 0; i < 100; i++) {
      backOff.failed(stranger, bad);
    }
    assertThat(backOff.until(stranger)).isEmpty();
    assertThat(backOff.until(stranger, bad)).isPresent();
    assertThat(backOff.until(stranger, pc)).isEmpty();
  }

  @Test
  void trustEndsSomeTimeAfterTheLastTunnel() {
    backOff.succeeded(stranger, pc);
    backOff.ended(stranger);
    fail(stranger, 3);
    assertThat(backOff.until(stranger)).isEmpty();

    clock.pass(Duration.ofMinutes(61));
    fail(stranger, 3);
    assertThat(backOff.until(stranger)).isPresent();
  }

  @Test
  void nothingIsHeldAgainstAFront() {
    fail(front, 100);

    assertThat(backOff.until(front)).isEmpty();
    assertThat(backOff.list(10)).isEmpty();
  }

  @Test
  void remembersNoMoreThanItMay() {
    for (int i = 0; i < 100; i++) {
      fail(address("203.0.113." + i), 3);
    }
    assertThat(backOff.list(1_000)).hasSize(10);
    assertThat(backOff.until(address("203.0.113.99"))).isPresent();
    assertThat(backOff.until(address("203.0.113.0"))).isEmpty();
  }

  @Test
  void tellsWhoHasToPauseAndReleasesThem() {
    for (int i = 0; i < 4; i++) {
      backOff.failed(stranger, pc);
    }
    assertThat(backOff.list(10))
        .containsExactlyInAnyOrder(
            new BackedOff("192.0.2.7", null, 4, clock.instant().plusSeconds(10)),
            new BackedOff("192.0.2.7", pc, 4, clock.instant().plusSeconds(10)));

    assertThat(backOff.release("192.0.2.7", null)).isTrue();
    assertThat(backOff.release("192.0.2.7", null)).isFalse();
    assertThat(backOff.until(stranger)).isEmpty();
    assertThat(backOff.until(stranger, pc)).isPresent();
    assertThat(backOff.release("192.0.2.7", pc)).isTrue();
    assertThat(backOff.list(10)).isEmpty();
  }

  private void fail(InetAddress address, int times) {
    for (int i = 0; i < times; i++) {
      backOff.failed(address, null);
    }
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
