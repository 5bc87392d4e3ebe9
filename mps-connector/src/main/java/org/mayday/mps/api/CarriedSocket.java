package org.mayday.mps.api;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;

/**
 * A {@link Socket} that is connected from the start, to the only place it leads to, and has no file
 * descriptor: something else carries its bytes. For libraries that want a socket. Options of TCP
 * are taken and do nothing.
 */
public abstract class CarriedSocket extends Socket {
  private final int port;

  /**
   * A socket that is connected.
   *
   * @param port of the PC that it leads to
   */
  protected CarriedSocket(int port) throws SocketException {
    super((SocketImpl) null);
    this.port = port;
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
    return new InetSocketAddress(getLocalAddress(), port);
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
}
