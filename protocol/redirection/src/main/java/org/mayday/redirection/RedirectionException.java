package org.mayday.redirection;

/** A redirection session cannot begin or go on. */
public final class RedirectionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** The firmware does not know this kind of session. */
    UNKNOWN_KIND,
    /** Somebody else has a session of this kind with the PC. */
    BUSY,
    /** The firmware does not offer this kind of session, or not now. */
    UNSUPPORTED,
    /** The firmware failed without saying why. */
    FIRMWARE_ERROR,
    /** The firmware does not offer the Digest login. */
    NO_DIGEST,
    /** The firmware refused the user or the password, or this user may not redirect. */
    LOGIN_REFUSED,
    /** What the firmware said makes no sense. */
    NONSENSE,
    /** The firmware ended the session. */
    ENDED
  }

  private final Reason reason;

  public RedirectionException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static RedirectionException nonsense(String message) {
    return new RedirectionException(Reason.NONSENSE, message);
  }

  public Reason reason() {
    return reason;
  }
}
