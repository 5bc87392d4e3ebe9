package org.mayday.acceptance.trouble;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;
import org.mayday.simulator.wire.MpsTrust;

/** A connection to the gateway on which anything may be said. For one thread. */
final class Wire implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Wire.class.getName());
  private static final String LOOPBACK = "127.0.0.1";
  private static final int CONNECT_MILLIS = 10_000;
  private static final int SMALL = 4_096;

  private final Socket socket;
  private final long since = System.nanoTime();
  private boolean ended;

  private Wire(Socket socket) {
    this.socket = socket;
  }

  private static Socket from(String address) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(address, 0));
    return socket;
  }

  private static Socket connected(Socket socket, InetSocketAddress gateway, byte... first)
      throws IOException {
    socket.setTcpNoDelay(true);
    socket.connect(gateway, CONNECT_MILLIS);
    socket.getOutputStream().write(first);
    return socket;
  }

  /** TCP and nothing more. */
  static Wire plain(InetSocketAddress gateway) throws IOException {
    return plain(gateway, LOOPBACK);
  }

  /** TCP from an address of loopback, and nothing more. */
  static Wire plain(InetSocketAddress gateway, String from) throws IOException {
    return new Wire(connected(from(from), gateway));
  }

  /** TCP and TLS. */
  static Wire tls(InetSocketAddress gateway) throws IOException {
    return tls(gateway, LOOPBACK);
  }

  /** TCP from an address of loopback, and TLS behind some first bytes. */
  static Wire tls(InetSocketAddress gateway, String from, byte... first) throws IOException {
    return secured(connected(from(from), gateway, first), gateway);
  }

  /** TCP and TLS, with little room for what comes and is not read. */
  static Wire tlsWithoutRoom(InetSocketAddress gateway, String from) throws IOException {
    Socket socket = from(from);
    socket.setReceiveBufferSize(SMALL);
    return secured(connected(socket, gateway), gateway);
  }

  private static Wire secured(Socket plain, InetSocketAddress gateway) throws IOException {
    try {
      SSLSocket socket =
          (SSLSocket)
              MpsTrust.anybody()
                  .getSocketFactory()
                  .createSocket(plain, gateway.getHostString(), gateway.getPort(), true);
      socket.startHandshake();
      return new Wire(socket);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends; if the gateway has closed meanwhile, reading shows it. */
  Wire send(byte... bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException closed) {
      LOG.log(System.Logger.Level.DEBUG, "The gateway has closed.", closed);
    }
    return this;
  }

  /** What comes until the gateway closes or the limit is over. */
  byte[] readAll(Duration limit) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    long end = System.nanoTime() + limit.toNanos();
    while (!ended && System.nanoTime() < end) {
      all.write(readSome(Duration.ofNanos(end - System.nanoTime())));
    }
    return all.toByteArray();
  }

  /** What comes next; empty if nothing comes within the limit or the gateway has closed. */
  byte[] readSome(Duration limit) throws IOException {
    byte[] some = new byte[4096];
    socket.setSoTimeout((int) Math.max(1, limit.toMillis()));
    try {
      int length = socket.getInputStream().read(some);
      ended |= length < 0;
      return Arrays.copyOf(some, Math.max(0, length));
    } catch (SocketTimeoutException late) {
      return new byte[0];
    } catch (IOException reset) {
      ended = true;
      return new byte[0];
    }
  }

  /** Whether the gateway has closed the connection, as far as reading has shown. */
  boolean ended() {
    return ended;
  }

  /** Time since the connection was begun. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
