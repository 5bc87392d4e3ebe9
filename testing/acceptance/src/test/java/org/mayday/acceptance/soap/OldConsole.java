package org.mayday.acceptance.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A console of the time of the original gateway: WS-Management by HTTP through a proxy, other
 * things through SOCKS.
 */
public final class OldConsole implements AutoCloseable {
  private static final int PATIENCE = 30_000;

  private final Socket socket;
  private final DataInputStream in;

  private OldConsole(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    in = new DataInputStream(socket.getInputStream());
  }

  /** Connected to a proxy on this machine. */
  public static OldConsole at(int port) throws IOException {
    return new OldConsole(port);
  }

  /**
   * An answer.
   *
   * @param lines of its head
   */
  public record Answer(List<String> lines, String body) {
    /** The status. */
    public int status() {
      return Integer.parseInt(lines.get(0).split(" ")[1]);
    }

    /** The values of a field. */
    public List<String> all(String name) {
      return lines.stream()
          .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
          .map(line -> line.substring(name.length() + 2))
          .toList();
    }
  }

  /** The connection itself, once a way is open. */
  public Socket socket() {
    return socket;
  }

  /**
   * Posts a message to a PC.
   *
   * @param fields lines of the head
   */
  public Answer posts(String target, String message, String... fields) throws IOException {
    byte[] body = message.getBytes(UTF_8);
    List<String> lines = new ArrayList<>(List.of(fields));
    lines.add("Content-Type: application/soap+xml;charset=UTF-8");
    lines.add("Content-Length: " + body.length);
    says("POST " + target + " HTTP/1.1", lines);
    socket.getOutputStream().write(body);
    return hears(true);
  }

  /** Asks for a way to a port of a PC. */
  public Answer connects(String authority, String... fields) throws IOException {
    says("CONNECT " + authority + " HTTP/1.1", List.of(fields));
    return hears(false);
  }

  /** The login of firmware for the challenge in an answer. */
  public static String signed(Answer challenged, String user, String password) {
    String challenge = challenged.all("WWW-Authenticate").get(0);
    return "Authorization: " + Console.sign(challenge, user, password, "/wsman");
  }

  /** The login at the proxy by the challenge of MD5 in its answer. */
  public static String signedForProxy(Answer challenged, String user, String password) {
    String challenge =
        challenged.all("Proxy-Authenticate").stream()
            .filter(value -> value.contains("algorithm=MD5"))
            .findFirst()
            .orElseThrow();
    return "Proxy-Authorization: " + Console.sign(challenge, user, password, "/wsman");
  }

  /**
   * Asks a SOCKS 5 proxy for a way; gives its reply, 0 if the way is open, -1 if the login is
   * wrong.
   */
  public int socks(String user, String password, String host, int port) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    said.writeBytes(new byte[] {5, 1, 2});
    write(said);
    in.readFully(new byte[2]);
    said.write(1);
    text(said, user);
    text(said, password);
    write(said);
    in.readUnsignedByte();
    if (in.readUnsignedByte() != 0) {
      return -1;
    }
    said.writeBytes(new byte[] {5, 1, 0, 3});
    text(said, host);
    said.write(port >> 8);
    said.write(port);
    write(said);
    byte[] reply = new byte[10];
    in.readFully(reply);
    return reply[1];
  }

  private void write(ByteArrayOutputStream said) throws IOException {
    socket.getOutputStream().write(said.toByteArray());
    said.reset();
  }

  private static void text(ByteArrayOutputStream said, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    said.write(bytes.length);
    said.writeBytes(bytes);
  }

  private void says(String line, List<String> fields) throws IOException {
    StringBuilder head = new StringBuilder(line).append("\r\nHost: pc\r\n");
    fields.forEach(field -> head.append(field).append("\r\n"));
    socket.getOutputStream().write(head.append("\r\n").toString().getBytes(ISO_8859_1));
  }

  private Answer hears(boolean always) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      lines.add(line);
    }
    Answer head = new Answer(lines, "");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (head.all("Transfer-Encoding").contains("chunked")) {
      for (int size = size(); size > 0; size = size()) {
        body.writeBytes(in.readNBytes(size));
        line();
      }
      line();
    } else if (always || head.status() != 200) {
      int length = Integer.parseInt(head.all("Content-Length").stream().findFirst().orElse("0"));
      body.writeBytes(in.readNBytes(length));
    }
    return new Answer(lines, body.toString(UTF_8));
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** Whether the other side has ended the connection, whatever it said before. */
  public boolean isEnded() {
    try {
      in.readAllBytes();
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
