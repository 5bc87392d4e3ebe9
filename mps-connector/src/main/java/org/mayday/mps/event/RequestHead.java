package org.mayday.mps.event;

import java.util.Iterator;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.message.MessageSupport;
import org.mayday.mps.api.FirmwareReport;

/**
 * What counts of the head of a request. What HTTP leaves to the reader's judgement is refused: two
 * readers may judge differently. (RFC 9112 6.3, 11.2)
 *
 * @param chunked whether the body comes in chunks
 * @param length bytes of the body if it does not
 * @param expectsContinue whether the client waits for 100 Continue
 * @param keepAlive whether the client wants to go on after the answer
 */
record RequestHead(
    String contentType, boolean chunked, int length, boolean expectsContinue, boolean keepAlive) {
  private static final int BAD = 400;

  /** Reads and judges a head. */
  static RequestHead of(HttpRequest request) throws RefusedRequest {
    boolean old = HttpVersion.HTTP_1_0.equals(request.getVersion());
    require(old || HttpVersion.HTTP_1_1.equals(request.getVersion()), 505, "another version");
    require(old || count(request, HttpHeaders.HOST) == 1, BAD, "not one Host");
    require("POST".equals(request.getMethod()), 405, "method " + request.getMethod());
    boolean chunked = isChunked(request, old);
    return new RequestHead(
        text(request, HttpHeaders.CONTENT_TYPE),
        chunked,
        chunked ? 0 : length(request),
        expectsContinue(request),
        keepAlive(request, old));
  }

  private static boolean isChunked(HttpRequest request, boolean old) throws RefusedRequest {
    int encodings = count(request, HttpHeaders.TRANSFER_ENCODING);
    if (encodings == 0) {
      return false;
    }
    String encoding = text(request, HttpHeaders.TRANSFER_ENCODING);
    require(!old, BAD, "Transfer-Encoding in HTTP/1.0");
    require(
        encodings == 1 && encoding.equalsIgnoreCase(HeaderElements.CHUNKED_ENCODING),
        BAD,
        "a Transfer-Encoding other than chunked");
    require(count(request, HttpHeaders.CONTENT_LENGTH) == 0, BAD, "Transfer-Encoding and a length");
    return true;
  }

  private static int length(HttpRequest request) throws RefusedRequest {
    int lengths = count(request, HttpHeaders.CONTENT_LENGTH);
    require(lengths > 0, 411, "no length");
    String digits = text(request, HttpHeaders.CONTENT_LENGTH);
    require(
        lengths == 1 && !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9'),
        BAD,
        "not one number as length");
    require(
        digits.length() <= 9 && Integer.parseInt(digits) <= FirmwareReport.LARGEST_CONTENT,
        413,
        "a body of " + digits.length() + " digits of bytes");
    int length = Integer.parseInt(digits);
    require(length > 0, BAD, "an empty body");
    return length;
  }

  private static boolean expectsContinue(HttpRequest request) throws RefusedRequest {
    if (count(request, HttpHeaders.EXPECT) == 0) {
      return false;
    }
    String expected = text(request, HttpHeaders.EXPECT);
    require(expected.equalsIgnoreCase(HeaderElements.CONTINUE), 417, "expects something else");
    return true;
  }

  private static boolean keepAlive(HttpRequest request, boolean old) {
    boolean close = false;
    boolean keep = false;
    Iterator<String> tokens = MessageSupport.iterateTokens(request, HttpHeaders.CONNECTION);
    while (tokens.hasNext()) {
      String token = tokens.next();
      close |= token.equalsIgnoreCase(HeaderElements.CLOSE);
      keep |= token.equalsIgnoreCase(HeaderElements.KEEP_ALIVE);
    }
    return !close && (keep || !old);
  }

  private static int count(HttpRequest request, String name) {
    return request.countHeaders(name);
  }

  private static String text(HttpRequest request, String name) {
    Header header = request.getFirstHeader(name);
    String value = header == null ? null : header.getValue();
    return value == null ? "" : value.strip();
  }

  private static void require(boolean condition, int status, String words) throws RefusedRequest {
    if (!condition) {
      throw new RefusedRequest(status, words);
    }
  }
}
