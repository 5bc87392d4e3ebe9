package org.mayday.console.control;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Messages that wait to be written, short ones joined to portions. Not thread-safe. */
final class Outgoing {
  private static final int PORTION = 64 * 1024;
  private static final byte[] NOTHING = {};

  private final Deque<byte[]> messages = new ArrayDeque<>();

  void add(byte[] message) {
    messages.add(message);
  }

  /** What is to be written next; empty if nothing is. */
  byte[] next() {
    byte[] first = messages.poll();
    if (first == null || messages.isEmpty()) {
      return first == null ? NOTHING : first;
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream(PORTION);
    joined.writeBytes(first);
    while (!messages.isEmpty() && joined.size() + messages.element().length <= PORTION) {
      joined.writeBytes(messages.remove());
    }
    return joined.toByteArray();
  }

  void clear() {
    messages.clear();
  }
}
