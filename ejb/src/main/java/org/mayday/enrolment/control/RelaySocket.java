package org.mayday.enrolment.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;

/**
 * A channel of the relay in the clothes of a connected {@link Socket}, for the HTTP library.
 * Options of TCP are taken and do nothing.
 */
final class RelaySocket extends Socket {
  private final RelayChannel channel;
  private final int port;
  private volatile int timeout;

  /**
   * The view of a channel that is open.
   *
   * @param port of the firmware that it leads to
   */
  RelaySocket(RelayChannel channel, int port) throws SocketException {
    super((SocketImpl) null); // there is no file descriptor behind this socket
    this.channel = channel;
    this.port = port;
  }

  @Override
  public InputStream getInputStream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return length == 0 ? 0 : channel.read(bytes, offset, length, timeout);
      }

      @Override
      public int available() {
        return channel.available();
      }

      @Override
      public void close() {
        channel.close();
      }
    };
  }

  @Override
  public OutputStream getOutputStream() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        channel.write(bytes, offset, length);
      }

      @Override
      public void close() {
        channel.close();
      }
    };
  }

  @Override
  public void close() {
    channel.close();
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
  public void shutdownInput() {}

  @Override
  public void shutdownOutput() {}

  @Override
  public void setSoTimeout(int millis) {
    timeout = millis;
  }

  @Override
  public int getSoTimeout() {
    return timeout;
  }

  @Override
  public void connect(SocketAddress endpoint) {
    // connected from the start, to the only place it leads to
  }

  @Override
  public void connect(SocketAddress endpoint, int patience) {
    // connected from the start, to the only place it leads to
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
    return port;
  }

  @Override
  public int getLocalPort() {
    return port;
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return new InetSocketAddress(getInetAddress(), port);
  }

  @Override
  public SocketAddress getLocalSocketAddress() {
    return getRemoteSocketAddress();
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
    return "RelaySocket[" + port + "]";
  }
}
