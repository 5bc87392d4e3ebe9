package org.mayday.mps.hello;

/** What came is no hello of a PC; the message says why, and nothing of what came. */
public final class MalformedHelloException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedHelloException(String message) {
    super(message, null, false, false);
  }
}
