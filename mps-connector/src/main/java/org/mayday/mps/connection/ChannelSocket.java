package org.mayday.mps.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import org.mayday.mps.api.CarriedSocket;
import org.mayday.mps.tunnel.PcChannel;

/**
 * A channel in the clothes of a connected {@link Socket}, for libraries that want one. Options of
 * TCP that a channel does not have are taken and do nothing; APF knows no half-closed channel, so
 * shutting down one direction does nothing on the wire either. One thread may read while another
 * writes.
 */
final class ChannelSocket extends CarriedSocket {
  private final PcChannel channel;
  private final Runnable close;
  private final ChannelInput in;
  private final ChannelOutput out;
  private volatile boolean inputShutdown;
  private volatile boolean outputShutdown;

  private ChannelSocket(PcChannel channel, Runnable close) throws SocketException {
    super(channel.port());
    this.channel = channel;
    this.close = close;
    in = new ChannelInput(channel);
    out = new ChannelOutput(channel);
  }

  /**
   * The view of an open channel.
   *
   * @param close closes the channel and gives its place back; may be called more than once
   */
  static ChannelSocket of(PcChannel channel, Runnable close) {
    try {
      return new ChannelSocket(channel, close);
    } catch (SocketException e) {
      throw new IllegalStateException("a socket without descriptor cannot fail", e);
    }
  }

  @Override
  public InputStream getInputStream() throws IOException {
    if (isClosed() || inputShutdown) {
      throw new SocketException("the channel is closed");
    }
    return in;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    if (isClosed() || outputShutdown) {
      throw new SocketException("the channel is closed");
    }
    return out;
  }

  @Override
  public void close() {
    close.run();
  }

  @Override
  public boolean isClosed() {
    return channel.isClosed();
  }

  @Override
  public void shutdownInput() {
    inputShutdown = true;
  }

  @Override
  public void shutdownOutput() {
    outputShutdown = true;
  }

  @Override
  public boolean isInputShutdown() {
    return inputShutdown;
  }

  @Override
  public boolean isOutputShutdown() {
    return outputShutdown;
  }

  @Override
  public void setSoTimeout(int millis) {
    if (millis < 0) {
      throw new IllegalArgumentException("negative time-out");
    }
    in.setTimeout(millis);
  }

  @Override
  public int getSoTimeout() {
    return in.timeout();
  }

  @Override
  public String toString() {
    return "ChannelSocket[" + channel + "]";
  }
}
