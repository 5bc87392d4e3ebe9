package org.mayday.recording.control;

import java.nio.charset.StandardCharsets;

/**
 * Something that happened while a session was recorded.
 *
 * @param millis since the beginning
 */
record Entry(long millis, Type type, byte[] bytes) {
  /** What can happen; the order is that of the numbers in files, so it only grows. */
  enum Type {
    /** The PC said something, or a part of its picture as browsers are told it. */
    SHOWN,
    /** Somebody came, went or took the keyboard. */
    MARK,
    /** It was over; the bytes are words that say why. */
    END,
    /** Whatever is shown from here on needs nothing of what was shown before; without bytes. */
    KEY
  }

  static Entry of(long millis, Type type, String words) {
    return new Entry(millis, type, words.getBytes(StandardCharsets.UTF_8));
  }

  String words() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
