package org.mayday.benchmarks.desk;

import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A page with a console of a PC, which takes all that it is shown. */
public final class ConsoleSocket extends Socket {
  /** Record that says that all there is was seen, on the line to a screen. */
  private static final byte SEEN_ALL = 3;

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong pictures = new AtomicLong();
  private final BlockingQueue<Long> shown = new LinkedBlockingQueue<>();

  @Override
  void came(ByteBuffer whole) {
    shown.add(System.nanoTime());
    int size = whole.remaining();
    bytes.addAndGet(size);
    if (whole.get(size - 1) == SEEN_ALL) {
      pictures.incrementAndGet();
    }
    say("taken " + size);
  }

  /** Bytes that came. */
  public long bytes() {
    return bytes.get();
  }

  /** Pictures that came whole. */
  public long pictures() {
    return pictures.get();
  }

  /** Presses a key of the terminal; nanoseconds until something is shown for it. */
  public long press(char key) throws InterruptedException {
    shown.clear();
    long begin = System.nanoTime();
    send(ByteBuffer.wrap(new byte[] {(byte) key}));
    Long end = shown.poll(30, TimeUnit.SECONDS);
    if (end == null) {
      throw new IllegalStateException("no echo");
    }
    return end - begin;
  }
}
