package org.mayday.mps.tunnel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelException;

/**
 * A channel as application threads see it: blocking reads and writes with deadlines. One thread may
 * read while another writes. What the PC sends is kept until it is read, never more than the
 * channel's window, and credit goes back only for what was read.
 *
 * <p>Its lock guards a few fields and is never held while the tunnel is called.
 */
public final class TunnelChannel {
  private enum State {
    OPENING,
    OPEN,
    ENDED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ChannelDriver driver;
  private final ByteRing arrived;
  private final int port;
  private final int window;
  private final long writeNanos;

  private State state = State.OPENING;
  private boolean endedCleanly;
  private boolean closedHere;
  private String reason = "";
  private TunnelException.@Nullable Reason refusal;
  private int unreleased;
  private @Nullable ByteBuffer outgoing;
  private long progress;

  TunnelChannel(Tunnel tunnel, int port, int window, Duration writeDeadline) {
    this.driver = new ChannelDriver(tunnel, this);
    this.arrived = new ByteRing(window);
    this.port = port;
    this.window = window;
    this.writeNanos = writeDeadline.toNanos();
  }

  /** TCP port of the PC. */
  public int port() {
    return port;
  }

  int window() {
    return window;
  }

  /** Asks the PC for the channel and waits for its answer. */
  void open(Duration timeout) throws TunnelException {
    driver.open();
    TunnelException failure = null;
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (state == State.OPENING && left > 0) {
        left = changed.awaitNanos(left);
      }
      failure = failure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = new TunnelException(TunnelException.Reason.TIMED_OUT, "interrupted while opening");
    } finally {
      lock.unlock();
    }
    if (failure != null) {
      close();
      throw failure;
    }
  }

  private @Nullable TunnelException failure() {
    return switch (state) {
      case OPEN -> null;
      case OPENING ->
          new TunnelException(
              TunnelException.Reason.TIMED_OUT, "the PC did not answer for port " + port);
      case ENDED ->
          new TunnelException(
              refusal == null ? TunnelException.Reason.TUNNEL_CLOSED : refusal, reason);
    };
  }

  /**
   * Waits for bytes and takes some.
   *
   * @param timeout longest wait; zero waits until the channel ends
   * @return how many were taken, or -1 if the PC has closed the channel
   * @throws SocketTimeoutException if nothing came in time; the channel stays usable
   * @throws IOException saying why, if the tunnel is gone or the channel was closed here
   */
  public int read(byte[] target, int offset, int length, Duration timeout) throws IOException {
    int taken;
    int release;
    lock.lock();
    try {
      awaitBytes(timeout);
      if (arrived.length() == 0 || closedHere) {
        return endOfStream();
      }
      taken = arrived.take(target, offset, length);
      release = releasable(taken);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      lock.unlock();
    }
    if (release > 0) {
      driver.release(release);
    }
    return taken;
  }

  private void awaitBytes(Duration timeout) throws InterruptedException, SocketTimeoutException {
    long left = timeout.isZero() ? Long.MAX_VALUE : timeout.toNanos();
    while (arrived.length() == 0 && state != State.ENDED) {
      if (left <= 0) {
        throw new SocketTimeoutException("nothing from port " + port + " of the PC in " + timeout);
      }
      left = changed.awaitNanos(left);
    }
  }

  private int endOfStream() throws IOException {
    if (endedCleanly) {
      return -1;
    }
    throw new IOException(reason);
  }

  /** Saves up small portions: the tunnel is told at a quarter of the window or when all is read. */
  private int releasable(int taken) {
    unreleased += taken;
    if (arrived.length() > 0 && unreleased < window / 4) {
      return 0;
    }
    int release = unreleased;
    unreleased = 0;
    return release;
  }

  /** Bytes that can be read without waiting. */
  public int available() {
    lock.lock();
    try {
      return arrived.length();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sends bytes, waiting for credit of the PC as long as some is given within the deadline.
   *
   * @throws IOException saying why, if the tunnel is gone, the channel is closed, or the PC takes
   *     nothing; the channel is closed then
   */
  public void write(byte[] source, int offset, int length) throws IOException {
    if (length == 0) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(source, offset, length);
    lock.lock();
    try {
      if (outgoing != null) {
        throw new IllegalStateException("another thread is writing");
      }
      throwIfEnded();
      outgoing = bytes;
    } finally {
      lock.unlock();
    }
    boolean sent = false;
    try {
      driver.pump();
      awaitSent();
      sent = true;
    } finally {
      if (!sent) {
        close(); // part of the bytes is gone, so the stream cannot go on
      }
    }
  }

  private void awaitSent() throws IOException {
    lock.lock();
    try {
      long left = writeNanos;
      long before = progress;
      while (outgoing != null) {
        throwIfEnded();
        if (left <= 0) {
          throw new SocketTimeoutException("the PC takes nothing at port " + port);
        }
        left = changed.awaitNanos(left);
        left = progress > before ? writeNanos : left;
        before = progress;
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      outgoing = null;
      lock.unlock();
    }
  }

  private void throwIfEnded() throws IOException {
    if (state == State.ENDED) {
      throw new IOException(endedCleanly ? "the PC has closed the channel" : reason);
    }
  }

  private static InterruptedIOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    InterruptedIOException e = new InterruptedIOException("interrupted");
    e.initCause(cause);
    return e;
  }

  /** Closes the channel and frees its number; wakes whoever waits. Closing twice does nothing. */
  public void close() {
    lock.lock();
    try {
      closedHere = true;
      end(false, "the channel is closed");
    } finally {
      lock.unlock();
    }
    driver.close();
  }

  /** Whether the channel was closed on this side. */
  public boolean isClosed() {
    lock.lock();
    try {
      return closedHere;
    } finally {
      lock.unlock();
    }
  }

  // ---- what the driver tells, one call at a time

  void confirmed() {
    lock.lock();
    try {
      if (state == State.OPENING) {
        state = State.OPEN;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  void refused(TunnelException.Reason why, String words) {
    lock.lock();
    try {
      if (state == State.OPENING) {
        refusal = why;
      }
      end(false, words);
    } finally {
      lock.unlock();
    }
  }

  void ended(boolean cleanly, String words) {
    lock.lock();
    try {
      end(cleanly, words);
    } finally {
      lock.unlock();
    }
  }

  private void end(boolean cleanly, String words) {
    if (state != State.ENDED) {
      state = State.ENDED;
      endedCleanly = cleanly;
      reason = words;
      changed.signalAll();
    }
  }

  void received(ByteBuffer bytes) {
    lock.lock();
    try {
      arrived.put(bytes);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What waits to be sent; null if nothing does. Only the driver moves its position. */
  @Nullable ByteBuffer outgoing() {
    lock.lock();
    try {
      return outgoing;
    } finally {
      lock.unlock();
    }
  }

  /** So many of the outgoing bytes were sent. */
  void progressed(ByteBuffer bytes, int count) {
    lock.lock();
    try {
      progress += count;
      if (!bytes.hasRemaining() && bytes == outgoing) {
        outgoing = null;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String toString() {
    return "port " + port + " of " + driver;
  }
}
