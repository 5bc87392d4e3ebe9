package org.mayday.mps.proxy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mayday.mps.api.Door;
import org.mayday.mps.fixture.RecordingDoors;
import org.mayday.mps.fixture.TestGateway;

/** A client of a door that sends bytes as they are told. */
final class Console implements AutoCloseable {
  /** The field by which Anna signs in. */
  static final String ANNA =
      "Proxy-Authorization: Basic "
          + Base64.getEncoder().encodeToString(("anna:" + RecordingDoors.SECRET).getBytes())
          + "\r\n";

  private static final int PATIENCE = 10_000;

  final Socket socket;
  final DataInputStream in;

  private Console(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE);
    in = new DataInputStream(socket.getInputStream());
  }

  static Console at(TestGateway gateway, Door door) {
    try {
      return new Console(new Socket(InetAddress.getLoopbackAddress(), gateway.port(door)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Console say(String text) throws IOException {
    return say(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Console say(byte... bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Bytes given as numbers. */
  Console bytes(int... numbers) throws IOException {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return say(bytes);
  }

  /** The next so many bytes as text. */
  String text(int count) throws IOException {
    return new String(in.readNBytes(count), StandardCharsets.ISO_8859_1);
  }

  /** An answer of HTTP: head and body, chunks put together. */
  String answer() throws IOException {
    String head = head();
    if (head.contains("Transfer-Encoding: chunked")) {
      StringBuilder body = new StringBuilder();
      int size = Integer.parseInt(line(), 16);
      while (size > 0) {
        body.append(text(size));
        line();
        size = Integer.parseInt(line(), 16);
      }
      line();
      return head + body;
    }
    int at = head.indexOf("Content-Length: ");
    return at < 0
        ? head
        : head + text(Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at))));
  }

  String head() throws IOException {
    StringBuilder head = new StringBuilder();
    String line = line();
    while (!line.isEmpty()) {
      head.append(line).append("\r\n");
      line = line();
    }
    return head.append("\r\n").toString();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.readUnsignedByte();
    while (next != '\n') {
      line.write(next);
      next = in.readUnsignedByte();
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether the door has ended the connection, all that it said being read. */
  boolean isEnded() throws IOException {
    try {
      return in.read() < 0;
    } catch (java.net.SocketException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
