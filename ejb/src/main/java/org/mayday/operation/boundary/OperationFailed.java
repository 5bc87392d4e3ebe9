package org.mayday.operation.boundary;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/** An operation on a PC did not succeed. The message is a sentence for the user. */
@ApplicationException
public class OperationFailed extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Kind {
    /** The PC has no tunnel. */
    NOT_CONNECTED,
    /** The PC does not forward a port for WS-Management. */
    PORT_NOT_FORWARDED,
    /** No AMT user and password are stored for the PC. */
    NO_CREDENTIALS,
    /** The PC refused the AMT user and password. */
    UNAUTHORIZED,
    /** The PC did not answer in time. */
    TIMED_OUT,
    /** The tunnel or the channel ended in the middle. */
    CUT,
    /** Too many operations of this PC are under way. */
    BUSY,
    /** The firmware answered with a ReturnValue that means no. */
    REFUSED_BY_FIRMWARE,
    /** The firmware answered with a SOAP fault. */
    FAULT,
    /** The firmware does not offer this now. */
    NOT_OFFERED,
    /** The answer makes no sense. */
    NONSENSE,
    /** Somebody cancelled it. */
    CANCELLED
  }

  private final Kind kind;

  public OperationFailed(Kind kind, String message) {
    this(kind, message, null);
  }

  public OperationFailed(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
