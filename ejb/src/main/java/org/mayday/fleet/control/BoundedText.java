package org.mayday.fleet.control;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text from outside, up to a length. */
final class BoundedText extends FilterReader {
  static final long MAX_CHARACTERS = 64L * 1024 * 1024;

  private long seen;

  BoundedText(Reader source) {
    super(source);
  }

  /** Whether the text was longer than allowed. */
  boolean isTooLong() {
    return seen > MAX_CHARACTERS;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    count(character < 0 ? 0 : 1);
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int characters) throws IOException {
    seen += characters;
    if (isTooLong()) {
      throw new IOException("too long");
    }
  }
}
