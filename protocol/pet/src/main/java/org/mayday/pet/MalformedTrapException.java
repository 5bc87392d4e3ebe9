package org.mayday.pet;

/** The datagram is no Platform Event Trap. The message says why, without its content. */
public class MalformedTrapException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedTrapException(String message) {
    super(message);
  }

  public MalformedTrapException(String message, Throwable cause) {
    super(message, cause);
  }
}
