package org.mayday.mps.foreign;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The beginning of a connection through a proxy, all of it within one deadline, however slowly the
 * bytes of the proxy come. For one thread.
 */
final class Handshake {
  private final Socket socket;
  private final InputStream in;
  private final long end;

  private Handshake(Socket socket, InputStream in, long end) {
    this.socket = socket;
    this.in = in;
    this.end = end;
  }

  /**
   * Connects to a proxy.
   *
   * @param within for the connection and all that is said
   */
  static Handshake with(Socket socket, InetSocketAddress proxy, Duration within)
      throws IOException {
    long end = System.nanoTime() + within.toNanos();
    socket.connect(proxy, left(end));
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    return new Handshake(socket, socket.getInputStream(), end);
  }

  private static int left(long end) throws SocketTimeoutException {
    long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (millis <= 0) {
      throw new SocketTimeoutException("no answer in time");
    }
    return (int) Math.min(Integer.MAX_VALUE, millis);
  }

  /** Sends some bytes; they are so few that the kernel takes them. */
  void say(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** The next byte. */
  int next() throws IOException {
    socket.setSoTimeout(left(end));
    int next = in.read();
    if (next < 0) {
      throw new EOFException("the connection ended");
    }
    return next;
  }

  /** The next so many bytes. */
  byte[] next(int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) next();
    }
    return bytes;
  }

  /**
   * The next line, without its end.
   *
   * @throws IOException if it has more than so many characters
   */
  String line(int most) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = next();
    while (next != '\n') {
      if (line.size() > most) {
        throw new IOException("a line of more than " + most + " characters");
      }
      line.write(next);
      next = next();
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
