package org.mayday.apf.message;

import java.util.Optional;

/**
 * Why a session is ended: the reasons of APF_DISCONNECT, numbered 1 to 18 without a gap.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "APF_DISCONNECT"; RFC 4253 11.1.
 */
public enum DisconnectReason {
  /** The device may not connect. */
  HOST_NOT_ALLOWED_TO_CONNECT(1),

  /** The peer broke the protocol. */
  PROTOCOL_ERROR(2),

  /** Not used by APF. */
  KEY_EXCHANGE_FAILED(3),

  /** Not used by APF. */
  RESERVED(4),

  /** Not used by APF. */
  MAC_ERROR(5),

  /** Not used by APF. */
  COMPRESSION_ERROR(6),

  /** The service that was asked for is not known. */
  SERVICE_NOT_AVAILABLE(7),

  /** The major version is too low. */
  PROTOCOL_VERSION_NOT_SUPPORTED(8),

  /** Not used by APF. */
  HOST_KEY_NOT_VERIFIABLE(9),

  /** The peer was silent for too long. */
  CONNECTION_LOST(10),

  /** The application wants it. */
  BY_APPLICATION(11),

  /** The server has no room. */
  TOO_MANY_CONNECTIONS(12),

  /** The login was given up. */
  AUTH_CANCELLED_BY_USER(13),

  /** Too many login attempts failed. */
  NO_MORE_AUTH_METHODS_AVAILABLE(14),

  /** The user name is not valid. */
  INVALID_CREDENTIALS(15),

  /** Seen in other implementations. */
  CONNECTION_TIMED_OUT(16),

  /** Seen in other implementations. */
  BY_POLICY(17),

  /** Seen in other implementations. */
  TEMPORARILY_UNAVAILABLE(18);

  private static final DisconnectReason[] ALL = values();

  private final int code;

  DisconnectReason(int code) {
    this.code = code;
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }

  /** The reason with this number, or empty if the number is not known. */
  public static Optional<DisconnectReason> of(long code) {
    return code >= 1 && code <= ALL.length ? Optional.of(ALL[(int) code - 1]) : Optional.empty();
  }
}
