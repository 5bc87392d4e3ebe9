package org.mayday.mps.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * What came from a client and was not used yet. It is stricter with lines than HTTP wants a reader
 * to be, for what two readers may understand in two ways lets a request hide in another: lines end
 * with CR LF, have no other control characters, and go on in no second line; a line among chunks is
 * the size of one, empty, or a trailer. (RFC 9112 2.2, 5.2, 7.1, 11.2)
 */
final class Lines implements SessionInputBuffer {
  /** Bytes of the longest line. */
  static final int LONGEST = 8_192;

  private static final int LONGEST_OF_CHUNKS = 1_024;
  private static final int SIZE = 16_384;
  private static final Pattern CHUNK_LINE =
      Pattern.compile("|[0-9A-Fa-f]{1,8}(;.*)?|" + Head.TOKEN + ":.*");

  private final byte[] bytes = new byte[SIZE];
  private final BasicHttpTransportMetrics metrics = new BasicHttpTransportMetrics();
  private int start;
  private int end;

  /** Waits for at least one byte; false if no more will come. */
  boolean await(InputStream in) throws IOException {
    return start < end || fill(in) > 0;
  }

  private int fill(InputStream in) throws IOException {
    if (start > 0) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      start = 0;
    }
    int count = in.read(bytes, end, bytes.length - end);
    end += Math.max(count, 0);
    return count;
  }

  /**
   * The next line, without its end.
   *
   * @param most bytes that it may have
   * @throws BadRequest if it is too long, or no proper line
   */
  String line(InputStream in, int most) throws IOException {
    int at = 0;
    while (true) {
      while (start + at < end && bytes[start + at] != '\n') {
        at++;
      }
      if (at > most + 1) {
        throw new BadRequest(431, "A line is too long.");
      }
      if (start + at < end) {
        return take(at);
      }
      if (fill(in) <= 0) {
        throw new EOFException("the client ended within a line");
      }
    }
  }

  private String take(int length) throws BadRequest {
    if (length == 0 || bytes[start + length - 1] != '\r') {
      throw new BadRequest(400, "A line does not end with CR LF.");
    }
    StringBuilder line = new StringBuilder(length);
    for (int i = start; i < start + length - 1; i++) {
      int character = bytes[i] & 0xff;
      if (character < ' ' && character != '\t' || character == 0x7f) {
        throw new BadRequest(400, "A line has control characters.");
      }
      line.append((char) character);
    }
    start += length + 1;
    if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
      throw new BadRequest(400, "A line goes on in the next one.");
    }
    return line.toString();
  }

  /** Takes all that is there. */
  byte[] takeAll() {
    byte[] all = Arrays.copyOfRange(bytes, start, end);
    start = 0;
    end = 0;
    return all;
  }

  // ---- for bodies

  /** A line among chunks. */
  @Override
  public int readLine(CharArrayBuffer target, InputStream in) throws IOException {
    String line = line(in, LONGEST_OF_CHUNKS);
    if (!CHUNK_LINE.matcher(line).matches()) {
      throw new BadRequest(400, "The chunks of the body are broken.");
    }
    target.append(line);
    return line.length();
  }

  @Override
  public int read(byte[] target, int offset, int length, InputStream in) throws IOException {
    if (start == end) {
      return in.read(target, offset, length);
    }
    int count = Math.min(length, end - start);
    System.arraycopy(bytes, start, target, offset, count);
    start += count;
    return count;
  }

  @Override
  public int read(byte[] target, InputStream in) throws IOException {
    return read(target, 0, target.length, in);
  }

  @Override
  public int read(InputStream in) throws IOException {
    return await(in) ? bytes[start++] & 0xff : -1;
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public int capacity() {
    return bytes.length;
  }

  @Override
  public int available() {
    return bytes.length - length();
  }

  @Override
  public HttpTransportMetrics getMetrics() {
    return metrics;
  }
}
