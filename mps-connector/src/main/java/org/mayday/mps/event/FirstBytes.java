package org.mayday.mps.event;

/** Tells from the first bytes of a channel whether somebody speaks HTTP there. */
enum FirstBytes {
  /** More bytes are needed to tell. */
  MORE,
  /** The first line is one of an HTTP request. */
  HTTP,
  /** It is something else, such as TLS. */
  OTHER;

  private static final String VERSION = " HTTP/";
  private static final int LONGEST_METHOD = 20;
  private static final int LONGEST_NUMBER = 4;

  /** Looks at what is there and takes nothing. */
  static FirstBytes of(InputBuffer input, int longestLine) {
    int length = Math.min(input.length(), longestLine);
    for (int i = 0; i < length; i++) {
      int character = input.peek(i);
      if (character == '\n') {
        return endsWithVersion(input, i) ? HTTP : OTHER;
      }
      if (i == 0 ? !isLetter(character) : !isText(character)) {
        return OTHER;
      }
    }
    if (length == longestLine || !methodFits(input, length)) {
      return OTHER;
    }
    return MORE;
  }

  private static boolean isLetter(int character) {
    return character >= 'A' && character <= 'Z';
  }

  private static boolean isText(int character) {
    return character >= ' ' && character < 0x7f || character == '\r';
  }

  private static boolean methodFits(InputBuffer input, int length) {
    for (int i = 0; i < Math.min(length, LONGEST_METHOD); i++) {
      if (input.peek(i) == ' ') {
        return true;
      }
    }
    return length < LONGEST_METHOD;
  }

  private static boolean endsWithVersion(InputBuffer input, int lineFeed) {
    StringBuilder text = new StringBuilder(lineFeed);
    for (int i = 0; i < lineFeed; i++) {
      text.append((char) input.peek(i));
    }
    String line = text.toString().stripTrailing();
    int version = line.lastIndexOf(VERSION);
    return version > 0 && line.length() <= version + VERSION.length() + LONGEST_NUMBER;
  }
}
