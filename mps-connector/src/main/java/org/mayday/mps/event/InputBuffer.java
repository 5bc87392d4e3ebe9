package org.mayday.mps.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.nio.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Bytes that came and that the parser has not used yet. The channel's window bounds how many they
 * can be. It is stricter with lines than HTTP wants a server to be: a control character inside of a
 * line may mean one thing to us and another to somebody else. (RFC 9112 2.2)
 */
final class InputBuffer implements SessionInputBuffer {
  private static final byte[] NONE = new byte[0];
  private static final int SMALLEST = 1_024;

  private final int longestLine;
  private byte[] bytes = NONE;
  private int start;
  private int end;
  private int scanned;

  /**
   * @param longestLine most bytes of a line
   */
  InputBuffer(int longestLine) {
    this.longestLine = longestLine;
  }

  /** Appends all bytes of the buffer. */
  void put(ByteBuffer source) {
    int added = source.remaining();
    if (bytes.length - end < added) {
      makeRoom(added);
    }
    source.get(bytes, end, added);
    end += added;
  }

  private void makeRoom(int added) {
    int kept = length();
    byte[] room = kept + added <= bytes.length ? bytes : new byte[roomFor(kept + added)];
    System.arraycopy(bytes, start, room, 0, kept);
    bytes = room;
    scanned -= start;
    start = 0;
    end = kept;
  }

  private static int roomFor(int count) {
    return Math.max(SMALLEST, Integer.highestOneBit(count - 1) << 1);
  }

  @Override
  public boolean hasData() {
    return start < end;
  }

  @Override
  public int length() {
    return end - start;
  }

  /** A byte that is not taken yet; 0 is the next one. */
  int peek(int index) {
    return bytes[start + index] & 0xff;
  }

  /** Takes all that is there. */
  byte[] takeAll() {
    byte[] all = new byte[length()];
    System.arraycopy(bytes, start, all, 0, all.length);
    taken(all.length);
    return all;
  }

  private void taken(int count) {
    start += count;
    scanned = start;
    if (start == end) {
      start = 0;
      end = 0;
      scanned = 0;
      bytes = NONE; // an idle channel keeps nothing
    }
  }

  @Override
  public int read() {
    if (!hasData()) {
      return -1;
    }
    int first = peek(0);
    taken(1);
    return first;
  }

  @Override
  public int read(ByteBuffer target, int most) {
    if (!hasData()) {
      return 0;
    }
    int count = Math.min(Math.min(most, target.remaining()), length());
    target.put(bytes, start, count);
    taken(count);
    return count;
  }

  @Override
  public int read(ByteBuffer target) {
    return read(target, Integer.MAX_VALUE);
  }

  @Override
  public boolean readLine(CharArrayBuffer line, boolean endOfStream) throws IOException {
    int lineFeed = findLineFeed();
    if ((lineFeed < 0 ? end : lineFeed) - start > longestLine) {
      throw new MessageConstraintException("a line of more than " + longestLine + " bytes");
    }
    if (lineFeed < 0) {
      return false;
    }
    int last = lineFeed > start && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
    for (int i = start; i < last; i++) {
      int character = bytes[i] & 0xff;
      if (character < ' ' && character != '\t' || character == 0x7f) {
        throw new IOException(new ProtocolException("a control character in a line"));
      }
      line.append((char) character);
    }
    taken(lineFeed + 1 - start);
    return true;
  }

  /** Does not look twice at bytes that came one by one. */
  private int findLineFeed() {
    while (scanned < end) {
      if (bytes[scanned] == '\n') {
        return scanned;
      }
      scanned++;
    }
    return -1;
  }

  /** Nothing is read from anywhere but {@link #put}. */
  @Override
  public int fill(ReadableByteChannel source) {
    return 0;
  }

  @Override
  public int read(WritableByteChannel target, int most) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int read(WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }
}
