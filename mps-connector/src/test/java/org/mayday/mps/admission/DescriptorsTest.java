package org.mayday.mps.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptorsTest {
  private long open;
  private long limit = 1_000;
  private long now;
  private int counted;

  @Test
  void areShortWhenLessThanTheReserveIsLeft() {
    Descriptors descriptors = descriptors(100);
    open = 900;
    assertThat(descriptors.areShort(0)).isFalse();
    now = 1_000;
    open = 901;
    assertThat(descriptors.areShort(0)).isTrue();
    now = 2_000;
    open = 500;
    assertThat(descriptors.areShort(0)).isFalse();
  }

  @Test
  void connectionsAreReckonedWithBetweenTwoCounts() {
    Descriptors descriptors = descriptors(100);
    open = 850;
    assertThat(descriptors.areShort(10)).isFalse();
    assertThat(descriptors.areShort(60)).isFalse();
    assertThat(descriptors.areShort(61)).isTrue();
    assertThat(descriptors.areShort(60)).isFalse();
    assertThat(counted).isEqualTo(1);
  }

  @Test
  void areCountedSeldomWhileThereArePlenty() {
    Descriptors descriptors = descriptors(100);
    for (now = 0; now < 59_000; now += 100) {
      descriptors.areShort(0);
    }
    assertThat(counted).isEqualTo(1);
    open = 850;
    now = 60_000;
    descriptors.areShort(0);
    for (; now < 70_000; now += 100) {
      descriptors.areShort(0);
    }
    assertThat(counted).isBetween(10, 12);
  }

  @Test
  void theReserveIsAtMostAQuarter() {
    Descriptors descriptors = descriptors(5_000);
    open = 750;
    assertThat(descriptors.areShort(0)).isFalse();
    assertThat(descriptors.areShort(1)).isTrue();
  }

  @Test
  void whoeverCannotCountThemHasNone() {
    open = -1;
    assertThat(descriptors(10).areShort(0)).isTrue();
    limit = -1;
    assertThat(descriptors(10).areShort(0)).isFalse();
    limit = 1_000;
    assertThat(descriptors(0).areShort(0)).isFalse();
  }

  @Test
  void areGoneWhenTheLastIsInUseWhateverTheReserve() {
    open = 998;
    assertThat(descriptors(0).areGone()).isFalse();
    open = 999;
    assertThat(descriptors(0).areGone()).isTrue();
    open = -1;
    assertThat(descriptors(0).areGone()).isTrue();
    limit = -1;
    assertThat(descriptors(0).areGone()).isFalse();
  }

  @Test
  void thisProcessHasSome() {
    assertThat(new ProcessDescriptors("MaxFileDescriptorCount").getAsLong()).isPositive();
    assertThat(new ProcessDescriptors("OpenFileDescriptorCount").getAsLong()).isPositive();
    assertThat(new ProcessDescriptors("NoSuchFigure").getAsLong()).isNegative();
  }

  private Descriptors descriptors(int reserve) {
    return new Descriptors(
        () -> {
          counted++;
          return open;
        },
        () -> limit,
        reserve,
        () -> now);
  }
}
