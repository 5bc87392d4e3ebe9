package org.mayday.mps.foreign;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.mayday.mps.tunnel.PcChannel;

/**
 * A channel that is a TCP connection through a proxy of a foreign gateway. Nothing is kept here but
 * what TCP keeps, so whoever does not read keeps the gateway, and so the PC, from sending.
 *
 * <p>A blocking write to a socket has no deadline of its own; {@link #tick} ends one that lasts too
 * long.
 */
final class StreamChannel implements PcChannel {
  private static final System.Logger LOG = System.getLogger(StreamChannel.class.getName());

  /** Written in one go; the deadline holds for each. */
  private static final int PORTION = 16_384;

  private static final long IDLE = Long.MAX_VALUE;

  private final ForeignTunnel tunnel;
  private final ForeignContext context;
  private final Socket socket;
  private final int port;
  private final PushbackInputStream in;
  private final OutputStream out;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile long writeEnds = IDLE;
  private volatile boolean closedHere;
  private volatile boolean endedByPc;
  private volatile String reason = "";

  /**
   * @param socket leads to the PC
   */
  StreamChannel(ForeignTunnel tunnel, ForeignContext context, Socket socket, int port)
      throws IOException {
    this.tunnel = tunnel;
    this.context = context;
    this.socket = socket;
    this.port = port;
    in = new PushbackInputStream(socket.getInputStream(), 1);
    out = socket.getOutputStream();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public int read(byte[] target, int offset, int length, Duration timeout) throws IOException {
    reading.lock();
    try {
      throwIfEnded();
      socket.setSoTimeout(timeout.isZero() ? 0 : (int) Math.max(1, timeout.toMillis()));
      int count = in.read(target, offset, length);
      if (count < 0) {
        endedByPc = true;
        throwIfEnded();
      } else {
        tunnel.came(count);
      }
      return count;
    } catch (SocketTimeoutException e) {
      SocketTimeoutException told =
          new SocketTimeoutException("nothing from port " + port + " of the PC in " + timeout);
      told.initCause(e);
      throw told;
    } catch (IOException e) {
      throw told(e);
    } finally {
      reading.unlock();
    }
  }

  @Override
  public int available() {
    try {
      return closedHere ? 0 : in.available();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "A channel has ended", e);
      return 0;
    }
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    int sent = 0;
    try {
      while (sent < length) {
        throwIfEnded();
        int portion = Math.min(PORTION, length - sent);
        writeEnds = context.ticker().getAsLong() + context.write().toMillis();
        out.write(source, offset + sent, portion);
        sent += portion;
        tunnel.went(portion);
      }
    } catch (IOException e) {
      IOException told = told(e);
      close();
      throw told;
    } finally {
      writeEnds = IDLE;
    }
  }

  /** Ends a write that the gateway has taken nothing of for too long. */
  void tick(long now) {
    if (now > writeEnds) {
      end("the PC takes nothing at port " + port);
    }
  }

  /** Why the channel ended here, if that is known, instead of what the socket says of it. */
  private IOException told(IOException e) {
    return reason.isEmpty() ? e : new IOException(reason, e);
  }

  private void throwIfEnded() throws IOException {
    String why = reason;
    if (!why.isEmpty()) {
      throw new IOException(why);
    }
  }

  @Override
  public void close() {
    closedHere = true;
    end("the channel is closed");
  }

  /** Ends it, because of something that did not happen on it; wakes whoever waits. */
  void end(String why) {
    synchronized (this) {
      reason = reason.isEmpty() ? why : reason;
    }
    tunnel.forget(this);
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "A channel has ended already", e);
    }
  }

  @Override
  public boolean isClosed() {
    return closedHere;
  }

  /** Finds out whether the PC has ended it; while another thread reads, that one will see it. */
  @Override
  public boolean isOpen() {
    if (endedByPc || !reason.isEmpty()) {
      return false;
    }
    if (!reading.tryLock()) {
      return true;
    }
    try {
      return in.available() > 0 || looksOpen();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "A channel has ended", e);
      return false;
    } finally {
      reading.unlock();
    }
  }

  private boolean looksOpen() throws IOException {
    socket.setSoTimeout(1);
    try {
      int next = in.read();
      if (next < 0) {
        endedByPc = true;
        return false;
      }
      in.unread(next);
      return true;
    } catch (SocketTimeoutException quiet) {
      LOG.log(System.Logger.Level.TRACE, "A channel is quiet", quiet);
      return true;
    }
  }

  @Override
  public String toString() {
    return "port " + port + " through " + tunnel;
  }
}
