package org.mayday.apf.channel;

/**
 * The peer sent a well-formed message that is not allowed now: a protocol error that ends the
 * session. It carries no stack trace: strangers can cause any number of it.
 */
public final class IllegalMessageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IllegalMessageException(String message) {
    super(message, null, false, false);
  }
}
