package org.mayday.relay;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/**
 * How many bytes may still be sent on a channel before the other side has consumed some. It begins
 * with {@value #SIZE}. Thread-safe.
 */
public final class Window {
  /** Bytes that can be under way in one direction of a channel. */
  public static final int SIZE = 8 * Frame.MOST_BYTES;

  private int left = SIZE;
  private boolean closed;

  /**
   * Takes as many bytes as may be sent now, at most so many; waits for the first.
   *
   * @throws IOException if there is none in time, or the channel was closed
   */
  public synchronized int take(int wanted, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (left == 0 && !closed) {
      long millis = (end - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        throw new IOException("the other side takes no more bytes");
      }
      pause(millis);
    }
    if (closed) {
      throw new IOException("the channel is closed");
    }
    int taken = Math.min(wanted, left);
    left -= taken;
    return taken;
  }

  private synchronized void pause(long millis) throws InterruptedIOException {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /**
   * The other side has consumed bytes.
   *
   * @throws MalformedFrameException if those are more than it was sent
   */
  public synchronized void give(int bytes) throws MalformedFrameException {
    if (bytes < 1 || bytes > SIZE - left) {
      throw new MalformedFrameException("credit for " + bytes + " bytes that were not sent");
    }
    left += bytes;
    notifyAll();
  }

  /** Ends the waiting for good. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
