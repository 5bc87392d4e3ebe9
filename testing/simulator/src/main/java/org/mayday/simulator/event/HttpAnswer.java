package org.mayday.simulator.event;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer of an event listener. Firmware knows answers with a length only.
 *
 * @param status HTTP status
 * @param keepAlive whether the connection can be used again
 * @param body at most {@value #LONGEST} bytes
 */
public record HttpAnswer(int status, boolean keepAlive, String body) {

  private static final int LONGEST = 16_384;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[^\r\n]*");
  private static final Pattern LENGTH = Pattern.compile("content-length: *(\\d{1,5})");
  private static final String END = "\r\n\r\n";

  /**
   * Reads an answer from the bytes that came so far.
   *
   * @return empty if more must come
   * @throws IllegalArgumentException if it can never become one
   */
  public static Optional<HttpAnswer> read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("the answer is too long");
    }
    if (end < 0) {
      return Optional.empty();
    }
    String head = text.substring(0, end);
    Matcher status = STATUS.matcher(head);
    Matcher length = LENGTH.matcher(head.toLowerCase(Locale.ROOT));
    if (!status.lookingAt() || !length.find()) {
      throw new IllegalArgumentException("no HTTP answer with a length");
    }
    int bodyEnd = end + END.length() + Integer.parseInt(length.group(1));
    if (text.length() < bodyEnd) {
      return Optional.empty();
    }
    boolean close = head.toLowerCase(Locale.ROOT).contains("connection: close");
    String body = text.substring(end + END.length(), bodyEnd);
    return Optional.of(new HttpAnswer(Integer.parseInt(status.group(1)), !close, body));
  }
}
