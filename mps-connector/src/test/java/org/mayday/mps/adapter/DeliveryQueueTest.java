package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mayday.mps.api.TunnelListener;

class DeliveryQueueTest {
  private final DeliveryQueue queue = new DeliveryQueue();

  @Test
  void takesNoMoreOfAKindThanMayWait() {
    assertThat(queue.offer("pc", new Named("a", "trap"), 2)).isTrue();
    assertThat(queue.offer("pc", new Named("b", "event"), 1)).isTrue();
    assertThat(queue.offer("pc", new Named("c", "trap"), 2)).isTrue();
    assertThat(queue.offer("pc", new Named("d", "trap"), 2)).isFalse();
    assertThat(queue.offer("other", new Named("e", "trap"), 2)).isTrue();
    assertThat(queue.size()).isEqualTo(4);
  }

  @Test
  void dropsTheOldestOfAKindButNeverWhatIsUnderWay() {
    queue.add("pc", new Named("a", "trap"));
    queue.add("pc", new Named("b", "event"));
    queue.add("pc", new Named("c", "trap"));
    queue.add("pc", new Named("d", "trap"));
    Outbox held = queue.take(1).get(0);

    assertThat(queue.dropOldest("pc", "trap")).hasToString("c");
    assertThat(queue.dropOldest("pc", "trap")).hasToString("d");
    assertThat(queue.dropOldest("pc", "trap")).isNull();
    assertThat(queue.dropOldest("nobody", "trap")).isNull();
    assertThat(held.head()).hasToString("a");
    queue.delivered(held);
    assertThat(queue.take(1).get(0).head()).hasToString("b");
    assertThat(queue.size()).isOne();
  }

  @Test
  void takesNothingOnceItIsClosed() {
    queue.close();
    assertThat(queue.offer("pc", new Named("a", "trap"), 2)).isFalse();
  }

  private record Named(String name, String kind) implements Delivery {
    @Override
    public void to(TunnelListener listener) {
      throw new AssertionError("nobody is told");
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
