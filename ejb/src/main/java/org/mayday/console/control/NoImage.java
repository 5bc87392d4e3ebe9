package org.mayday.console.control;

/** An image cannot be lent; the message is a sentence for people. */
final class NoImage extends Exception {
  private static final long serialVersionUID = 1L;

  NoImage(String words, Throwable cause) {
    super(words, cause);
  }
}
