package org.mayday.simulator.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes requests out of a stream of bytes (RFC 9112). Bounds: {@value #LONGEST_HEAD} bytes of head,
 * {@value #LONGEST_BODY} bytes of body.
 */
final class HttpReader {

  static final int LONGEST_HEAD = 8 * 1024;
  static final int LONGEST_BODY = 64 * 1024;

  private byte[] waiting = new byte[0];

  /** Adds bytes. */
  void add(byte[] bytes) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(waiting.length + bytes.length);
    joined.writeBytes(waiting);
    joined.writeBytes(bytes);
    waiting = joined.toByteArray();
  }

  /**
   * The next request, if all of it is here.
   *
   * @throws BadRequestException if it can never become one
   */
  Optional<HttpRequest> next() throws BadRequestException {
    int end = endOfHead();
    if (end < 0) {
      if (waiting.length > LONGEST_HEAD) {
        throw new BadRequestException(431, "Request Header Fields Too Large");
      }
      return Optional.empty();
    }
    String[] lines = new String(waiting, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
    Map<String, String> headers = headers(lines);
    int length = length(headers);
    int total = end + 4 + length;
    if (waiting.length < total) {
      return Optional.empty();
    }
    String[] start = lines[0].split(" ");
    if (start.length != 3 || !start[2].startsWith("HTTP/1.")) {
      throw new BadRequestException(400, "Bad Request");
    }
    byte[] body = Arrays.copyOfRange(waiting, end + 4, total);
    waiting = Arrays.copyOfRange(waiting, total, waiting.length);
    return Optional.of(new HttpRequest(start[0], start[1], headers, body));
  }

  private int endOfHead() {
    for (int at = 0; at + 3 < waiting.length; at++) {
      if (waiting[at] == '\r'
          && waiting[at + 1] == '\n'
          && waiting[at + 2] == '\r'
          && waiting[at + 3] == '\n') {
        return at;
      }
    }
    return -1;
  }

  private static Map<String, String> headers(String[] lines) {
    Map<String, String> headers = new HashMap<>();
    for (int line = 1; line < lines.length; line++) {
      int colon = lines[line].indexOf(':');
      if (colon > 0) {
        headers.put(
            lines[line].substring(0, colon).strip().toLowerCase(Locale.ROOT),
            lines[line].substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static int length(Map<String, String> headers) throws BadRequestException {
    if (headers.containsKey("transfer-encoding")) {
      throw new BadRequestException(411, "Length Required"); // RFC 9110 15.5.12
    }
    String length = headers.getOrDefault("content-length", "0");
    if (!length.matches("\\d{1,9}")) {
      throw new BadRequestException(400, "Bad Request");
    }
    int bytes = Integer.parseInt(length);
    if (bytes > LONGEST_BODY) {
      throw new BadRequestException(413, "Content Too Large");
    }
    return bytes;
  }

  /** The stream is not, or is too much of, HTTP. */
  static final class BadRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequestException(int status, String reason) {
      super(reason);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
