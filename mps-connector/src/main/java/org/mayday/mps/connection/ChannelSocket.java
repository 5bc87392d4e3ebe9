package org.mayday.mps.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import org.mayday.mps.tunnel.TunnelChannel;

/**
 * A channel in the clothes of a connected {@link Socket}, for libraries that want one. Options of
 * TCP that a channel does not have are taken and do nothing; APF knows no half-closed channel, so
 * shutting down one direction does nothing on the wire either. One thread may read while another
 * writes.
 */
final class ChannelSocket extends Socket {
  private final TunnelChannel channel;
  private final Runnable close;
  private final ChannelInput in;
  private final ChannelOutput out;
  private volatile boolean inputShutdown;
  private volatile boolean outputShutdown;

  private ChannelSocket(TunnelChannel channel, Runnable close) throws SocketException {
    super((SocketImpl) null); // there is no file descriptor behind this socket
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
  static ChannelSocket of(TunnelChannel channel, Runnable close) {
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
  public boolean isConnected() {
    return true;
  }

  @Override
  public boolean isBound() {
    return true;
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
  public void connect(SocketAddress endpoint) {
    // Connected from the start, to the only place it leads to.
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) {
    // Connected from the start, to the only place it leads to.
  }

  @Override
  public InetAddress getInetAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public int getPort() {
    return channel.port();
  }

  @Override
  public int getLocalPort() {
    return channel.port();
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return new InetSocketAddress(getInetAddress(), channel.port());
  }

  @Override
  public SocketAddress getLocalSocketAddress() {
    return new InetSocketAddress(getLocalAddress(), channel.port());
  }

  @Override
  public void setTcpNoDelay(boolean on) {}

  @Override
  public boolean getTcpNoDelay() {
    return true;
  }

  @Override
  public void setSoLinger(boolean on, int linger) {}

  @Override
  public int getSoLinger() {
    return -1;
  }

  @Override
  public void setKeepAlive(boolean on) {}

  @Override
  public boolean getKeepAlive() {
    return true;
  }

  @Override
  public void setSendBufferSize(int size) {}

  @Override
  public void setReceiveBufferSize(int size) {}

  @Override
  public void setTrafficClass(int trafficClass) {}

  @Override
  public void setReuseAddress(boolean on) {}

  @Override
  public String toString() {
    return "ChannelSocket[" + channel + "]";
  }
}
