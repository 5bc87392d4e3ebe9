package org.mayday.gateways.control;

/** What came is no message of a gateway; the message says why, in a few words. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String words) {
    super(words);
  }
}
