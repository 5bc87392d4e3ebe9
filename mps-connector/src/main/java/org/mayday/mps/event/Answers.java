package org.mayday.mps.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** HTTP answers as bytes (RFC 9112). */
final class Answers {
  private static final Map<Integer, String> REASONS =
      Map.of(
          200, "OK",
          400, "Bad Request",
          405, "Method Not Allowed",
          408, "Request Timeout",
          411, "Length Required",
          413, "Content Too Large",
          417, "Expectation Failed",
          431, "Request Header Fields Too Large",
          503, "Service Unavailable",
          505, "HTTP Version Not Supported");

  private static final byte[] NO_BODY = new byte[0];

  private Answers() {}

  /** The interim answer to "Expect: 100-continue". */
  static byte[] goOn() {
    return ascii("HTTP/1.1 100 Continue\r\n\r\n");
  }

  /** The event was taken, and nobody asked for an acknowledgement. */
  static byte[] taken(boolean keepAlive) {
    return answer(200, "", NO_BODY, keepAlive);
  }

  /** The event was taken; with the envelope that acknowledges it. */
  static byte[] taken(byte[] envelope, boolean keepAlive) {
    return answer(200, "Content-Type: application/soap+xml;charset=UTF-8\r\n", envelope, keepAlive);
  }

  /** The request is of no use, or cannot be taken now; the channel closes. */
  static byte[] refused(int status) {
    return answer(status, status == 405 ? "Allow: POST\r\n" : "", NO_BODY, false);
  }

  private static byte[] answer(int status, String fields, byte[] body, boolean keepAlive) {
    byte[] head =
        ascii(
            "HTTP/1.1 %d %s\r\n%sContent-Length: %d\r\nConnection: %s\r\n\r\n"
                .formatted(
                    status,
                    REASONS.getOrDefault(status, "Error"),
                    fields,
                    body.length,
                    keepAlive ? "keep-alive" : "close"));
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
