package org.mayday.mps.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportAllowanceTest {
  private final ReportAllowance allowance = new ReportAllowance();

  @Test
  void allowsABurstAndThenOneASecond() {
    assertThat(taken(5_000, 1_000)).isEqualTo(ReportAllowance.BURST);
    assertThat(taken(5_999, 10)).isZero();
    assertThat(taken(6_000, 10)).isEqualTo(1);
    assertThat(taken(9_000, 10)).isEqualTo(3);
  }

  @Test
  void givesTheWholeBurstBackAfterARest() {
    taken(0, 1_000);
    assertThat(taken(10_000_000, 1_000)).isEqualTo(ReportAllowance.BURST);
  }

  private int taken(long now, int attempts) {
    int taken = 0;
    for (int i = 0; i < attempts; i++) {
      taken += allowance.take(now) ? 1 : 0;
    }
    return taken;
  }
}
