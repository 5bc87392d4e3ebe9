package org.mayday.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WindowProperties {
  private static final Duration SHORT = Duration.ofMillis(1);

  /** Whatever is sent and consumed in whatever pieces: it never stops, and never overflows. */
  @Property
  void bothSidesAgree(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 1, max = 90_000) Integer> pieces)
      throws IOException {
    Window window = new Window();
    Consumed consumed = new Consumed();
    for (int piece : pieces) {
      int left = piece;
      while (left > 0) {
        int taken = window.take(left, SHORT);
        consumed.arrived(taken);
        int credit = consumed.consumed(taken);
        if (credit > 0) {
          window.give(credit);
        }
        left -= taken;
      }
    }
  }

  @Example
  void endsAtItsSize() throws IOException {
    Window window = new Window();
    assertThat(window.take(Integer.MAX_VALUE, SHORT)).isEqualTo(Window.SIZE);
    assertThatThrownBy(() -> window.take(1, SHORT)).hasMessageContaining("no more");
    assertThatThrownBy(() -> window.give(Window.SIZE + 1))
        .isInstanceOf(MalformedFrameException.class);
    window.give(5);
    assertThat(window.take(9, SHORT)).isEqualTo(5);
    window.close();
    assertThatThrownBy(() -> window.take(1, SHORT)).hasMessageContaining("closed");
  }

  @Example
  void noticesWhoSendsTooMuch() throws IOException {
    Consumed consumed = new Consumed();
    consumed.arrived(Window.SIZE);
    assertThatThrownBy(() -> consumed.arrived(1)).isInstanceOf(MalformedFrameException.class);
    assertThat(consumed.consumed(100)).isZero();
    assertThatThrownBy(() -> consumed.arrived(1)).isInstanceOf(MalformedFrameException.class);
    assertThat(consumed.consumed(Window.SIZE / 2)).isEqualTo(100 + Window.SIZE / 2);
    consumed.arrived(100);
  }
}
