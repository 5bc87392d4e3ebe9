package org.mayday.wsman.envelope;

/** What was received is not a SOAP 1.2 envelope, or one beyond the bounds. */
public final class MalformedEnvelopeException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what is wrong. */
  public MalformedEnvelopeException(String message) {
    super(message);
  }

  /** With a sentence that says what is wrong, and the parser's complaint. */
  public MalformedEnvelopeException(String message, Throwable cause) {
    super(message, cause);
  }
}
