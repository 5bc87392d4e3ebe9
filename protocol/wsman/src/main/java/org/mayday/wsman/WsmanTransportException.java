package org.mayday.wsman;

/** No usable answer came. The message is a sentence without secrets. */
public final class WsmanTransportException extends WsmanException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** The deadline passed: waiting for a channel, opening it, or waiting for the answer. */
    TIMED_OUT,
    /** No channel to the PC could be opened. */
    UNREACHABLE,
    /** The connection ended before the answer was complete. */
    CUT,
    /** The PC does not accept the user name and password; they were tried once, not again. */
    UNAUTHORIZED,
    /** The PC's TLS certificate is not the one that is pinned, or TLS failed. */
    UNTRUSTED,
    /** The PC answered with an HTTP status and without SOAP; see {@link #httpStatus()}. */
    HTTP_STATUS,
    /** The answer is not HTTP, not SOAP, not what was asked for, or too large. */
    NONSENSE,
    /** The exchange was cancelled, or the transport was closed meanwhile. */
    CANCELLED
  }

  private final Kind kind;
  private final int httpStatus;

  private WsmanTransportException(Kind kind, String message, int httpStatus) {
    super(message);
    this.kind = kind;
    this.httpStatus = httpStatus;
  }

  /** A failure of the given kind. */
  public WsmanTransportException(Kind kind, String message) {
    this(kind, message, 0);
  }

  /** A failure of the given kind with its cause. */
  public WsmanTransportException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.httpStatus = 0;
  }

  /** The PC answered with this HTTP status and without SOAP. */
  public static WsmanTransportException ofStatus(int status) {
    return new WsmanTransportException(
        Kind.HTTP_STATUS, "The PC answered with HTTP status " + status, status);
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The HTTP status for {@link Kind#HTTP_STATUS}, otherwise 0. */
  public int httpStatus() {
    return httpStatus;
  }
}
