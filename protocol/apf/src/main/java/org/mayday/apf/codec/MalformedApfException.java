package org.mayday.apf.codec;

/**
 * Bytes that are no APF message. It carries no stack trace: strangers can cause any number of it.
 */
public final class MalformedApfException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the bytes. */
  public enum Reason {
    /** The type byte is none of APF's. */
    UNKNOWN_TYPE,
    /** A field is longer than the limit allows. */
    TOO_LONG,
    /** A text is not UTF-8. */
    NOT_TEXT,
    /** A field has a value that its layout does not allow. */
    NOT_ALLOWED
  }

  private final Reason reason;

  MalformedApfException(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
