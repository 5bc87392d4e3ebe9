package org.mayday.apf.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WindowProperties {

  @Property(tries = 300)
  void creditIsNeitherLostNorMade(
      @ForAll @IntRange(min = 1, max = 100) int size,
      @ForAll @Size(max = 200) List<@IntRange(min = -100, max = 100) Integer> moves) {
    LocalWindow window = new LocalWindow(size);
    long received = 0;
    long granted = size;
    for (int move : moves) {
      if (move > 0) {
        int bytes = Math.min(move, window.open());
        window.receive(bytes);
        received += bytes;
      } else {
        int credit = window.release(Math.min(-move, window.held()));
        assertThat(credit == 0 || 2 * credit >= size).isTrue();
        granted += credit;
      }
      assertThat(window.open()).isEqualTo((int) (granted - received));
      assertThat(window.open() + window.held()).isBetween(0, size);
    }
    assertThat(granted - received).isNotNegative();
  }

  @Property(tries = 200)
  void neverRunsDryOnceAllIsReleased(
      @ForAll @IntRange(min = 1, max = 100) int size,
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1, max = 100) Integer> portions) {
    LocalWindow window = new LocalWindow(size);
    for (int portion : portions) {
      window.receive(Math.min(portion, window.open()));
      window.release(window.held());

      assertThat(2 * window.open()).isGreaterThanOrEqualTo(size);
    }
  }

  @Example
  void moreThanTheWindowIsIllegal() {
    LocalWindow window = new LocalWindow(10);
    window.receive(10);

    assertThatThrownBy(() -> window.receive(1)).isInstanceOf(IllegalMessageException.class);
  }

  @Example
  void onlyWhatCameCanBeReleased() {
    LocalWindow window = new LocalWindow(10);
    window.receive(4);

    assertThatThrownBy(() -> window.release(5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> window.release(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void remoteWindowHoldsUpToTheLargestUnsignedNumber() {
    RemoteWindow window = new RemoteWindow(0xFFFF_FFFEL);
    window.add(1);

    assertThat(window.take(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    assertThat(window.credit()).isEqualTo(0x8000_0000L);
    assertThatThrownBy(() -> window.add(0x8000_0000L)).isInstanceOf(IllegalMessageException.class);
  }
}
