package org.mayday.authority.control;

/** A change to another root cannot be begun or gone on with; the message says why. */
public final class RootRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RootRefused(String sentence) {
    super(sentence);
  }
}
