package org.mayday.mps.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.mayday.mps.api.DoorRefusal;

/** Answers of the proxy itself as bytes (RFC 9110 15, RFC 9112). */
final class Answers {
  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(407, "Proxy Authentication Required"),
          Map.entry(417, "Expectation Failed"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"),
          Map.entry(505, "HTTP Version Not Supported"));

  private Answers() {}

  /** The interim answer to "Expect: 100-continue". */
  static void goOn(OutputStream out) throws IOException {
    out.write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
    out.flush();
  }

  /** The way is open; what follows is no HTTP of the proxy (RFC 9110 9.3.6). */
  static void connected(OutputStream out) throws IOException {
    out.write(ascii("HTTP/1.1 200 Connection established\r\n\r\n"));
    out.flush();
  }

  /**
   * Nothing comes of it.
   *
   * @param sentence why, for people
   * @param challenges how to sign in, if that would help
   * @param keepAlive whether the next request is read
   * @param body whether the sentence is sent; HEAD has none
   */
  static void refused(
      OutputStream out,
      int status,
      String sentence,
      List<String> challenges,
      boolean keepAlive,
      boolean body)
      throws IOException {
    byte[] text = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 ");
    head.append(status).append(' ').append(REASONS.getOrDefault(status, "Error")).append("\r\n");
    challenges.forEach(
        challenge -> head.append("Proxy-Authenticate: ").append(challenge).append("\r\n"));
    head.append("Content-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\n");
    head.append("Cache-Control: no-store\r\nContent-Length: ").append(text.length).append("\r\n");
    // Consoles of HTTP/1.0 go by the second.
    String connection = keepAlive ? "keep-alive" : "close";
    head.append("Connection: ").append(connection).append("\r\n");
    head.append("Proxy-Connection: ").append(connection).append("\r\n\r\n");
    out.write(ascii(head.toString()));
    if (body) {
      out.write(text);
    }
    out.flush();
  }

  /** The status that says why somebody got nothing. */
  static int status(DoorRefusal kind) {
    return switch (kind) {
      case LOGIN -> 407;
      case ADDRESS, NOT_ALLOWED, PORT -> 403;
      case UNKNOWN_PC -> 404;
      case THROTTLED -> 429;
      case PC_REFUSED -> 502;
      case AWAY, PC_SILENT, DEADLINE -> 504;
      case TOO_MANY, UNAVAILABLE -> 503;
      case PROTOCOL -> 400;
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
