package org.mayday.mps.event;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.mayday.apf.channel.Channel;

/** Answers that wait for the credit of the firmware. */
final class Output {
  /** Enough for some answers; then no further request is looked at until the firmware reads. */
  private static final int ENOUGH = 8_192;

  private final Channel channel;
  private final Queue<ByteBuffer> waiting = new ArrayDeque<>(1);

  Output(Channel channel) {
    this.channel = channel;
  }

  void add(byte[] bytes) {
    waiting.add(ByteBuffer.wrap(bytes));
  }

  /**
   * Sends what the firmware takes.
   *
   * @return whether there is room for another answer
   */
  boolean flush() {
    ByteBuffer next = waiting.peek();
    while (next != null && channel.state() == Channel.State.OPEN) {
      channel.write(next);
      if (next.hasRemaining()) {
        break;
      }
      waiting.remove();
      next = waiting.peek();
    }
    return waiting.stream().mapToInt(ByteBuffer::remaining).sum() < ENOUGH;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
