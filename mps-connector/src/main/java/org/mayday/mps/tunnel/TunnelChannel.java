package org.mayday.mps.tunnel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelException;

/**
 * A channel as application threads see it: blocking reads and writes with deadlines. One thread may
 * read while another writes. What the PC sends is kept until it is read, never more than the
 * channel's window, and credit goes back only for what was read.
 *
 * <p>Its monitor guards a few fields and is never held while the tunnel is called.
 */
public final class TunnelChannel implements PcChannel {
  /** A wait without deadline, in nanoseconds; far enough below the largest number. */
  private static final long FOREVER = Long.MAX_VALUE / 4;

  private final ChannelDriver driver;
  private final ByteRing arrived;
  private final int port;
  private final int window;
  private final long writeNanos;

  private final CompletableFuture<Optional<TunnelException>> answer = new CompletableFuture<>();
  private boolean ended;
  private boolean endedCleanly;
  private boolean closedHere;
  private String reason = "";
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

  @Override
  public int port() {
    return port;
  }

  int window() {
    return window;
  }

  /** Asks the PC for the channel and waits for its answer. */
  void open(Duration timeout) throws TunnelException {
    driver.open();
    TunnelException failure;
    try {
      failure = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS).orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = new TunnelException(TunnelException.Reason.TIMED_OUT, "interrupted while opening");
    } catch (TimeoutException | ExecutionException e) {
      String words = "the PC did not answer for port " + port;
      failure = new TunnelException(TunnelException.Reason.TIMED_OUT, words);
    }
    if (failure != null) {
      close();
      throw failure;
    }
  }

  /** Waits for any change; returns false if the moment has passed. */
  private boolean waitUntil(long end) throws InterruptedException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      return false;
    }
    TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    return true;
  }

  @Override
  public int read(byte[] target, int offset, int length, Duration timeout) throws IOException {
    int taken;
    int release;
    synchronized (this) {
      awaitBytes(timeout);
      if (arrived.length() == 0 || closedHere) {
        return endOfStream();
      }
      taken = arrived.take(target, offset, length);
      release = releasable(taken);
    }
    if (release > 0) {
      driver.release(release);
    }
    return taken;
  }

  private void awaitBytes(Duration timeout) throws IOException {
    long end = System.nanoTime() + (timeout.isZero() ? FOREVER : timeout.toNanos());
    try {
      while (arrived.length() == 0 && !ended) {
        if (!waitUntil(end)) {
          throw new SocketTimeoutException(
              "nothing from port " + port + " of the PC in " + timeout);
        }
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
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

  @Override
  public synchronized int available() {
    return arrived.length();
  }

  /** Waits for credit of the PC. */
  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    if (length == 0) {
      return;
    }
    begin(ByteBuffer.wrap(source, offset, length));
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

  private synchronized void begin(ByteBuffer bytes) throws IOException {
    if (outgoing != null) {
      throw new IllegalStateException("another thread is writing");
    }
    throwIfEnded();
    outgoing = bytes;
  }

  private synchronized void awaitSent() throws IOException {
    try {
      long before = progress;
      long end = System.nanoTime() + writeNanos;
      while (outgoing != null) {
        throwIfEnded();
        if (!waitUntil(end)) {
          throw new SocketTimeoutException("the PC takes nothing at port " + port);
        }
        end = progress > before ? System.nanoTime() + writeNanos : end;
        before = progress;
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      outgoing = null;
    }
  }

  private void throwIfEnded() throws IOException {
    if (ended) {
      throw new IOException(endedCleanly ? "the PC has closed the channel" : reason);
    }
  }

  private static InterruptedIOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    InterruptedIOException e = new InterruptedIOException("interrupted");
    e.initCause(cause);
    return e;
  }

  /** Frees the channel's number, too. */
  @Override
  public void close() {
    synchronized (this) {
      closedHere = true;
      arrived.clear();
      ended(false, "the channel is closed");
    }
    driver.close();
  }

  @Override
  public synchronized boolean isClosed() {
    return closedHere;
  }

  @Override
  public synchronized boolean isOpen() {
    return !ended && !closedHere;
  }

  // ---- what the driver tells, one call at a time

  void confirmed() {
    answer.complete(Optional.empty());
  }

  void refused(TunnelException.Reason why, String words) {
    answer.complete(Optional.of(new TunnelException(why, words)));
    ended(false, words);
  }

  synchronized void ended(boolean cleanly, String words) {
    if (!ended) {
      ended = true;
      endedCleanly = cleanly;
      reason = words;
      notifyAll();
      if (!answer.isDone()) {
        answer.complete(
            Optional.of(new TunnelException(TunnelException.Reason.TUNNEL_CLOSED, words)));
      }
    }
  }

  synchronized void received(ByteBuffer bytes) {
    if (!closedHere) {
      arrived.put(bytes);
      notifyAll();
    }
  }

  /** What waits to be sent; null if nothing does. Only the driver moves its position. */
  synchronized @Nullable ByteBuffer outgoing() {
    return outgoing;
  }

  /** So many of the outgoing bytes were sent. */
  synchronized void progressed(ByteBuffer bytes, int count) {
    progress += count;
    if (!bytes.hasRemaining() && bytes == outgoing) {
      outgoing = null;
    }
    notifyAll();
  }

  @Override
  public String toString() {
    return "port " + port + " of " + driver;
  }
}
