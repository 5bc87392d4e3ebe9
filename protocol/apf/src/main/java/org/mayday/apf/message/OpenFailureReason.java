package org.mayday.apf.message;

import java.util.Optional;

/**
 * Why a channel is not opened: the reasons of APF_CHANNEL_OPEN_FAILURE, numbered 1 to 4.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "APF_CHANNEL_OPEN_FAILURE"; RFC
 * 4254 5.1.
 */
public enum OpenFailureReason {
  /** Not allowed. */
  ADMINISTRATIVELY_PROHIBITED(1),

  /** Nobody listens there. */
  CONNECT_FAILED(2),

  /** The channel type is not known. */
  UNKNOWN_CHANNEL_TYPE(3),

  /** No room for another channel. */
  RESOURCE_SHORTAGE(4);

  private static final OpenFailureReason[] ALL = values();

  private final int code;

  OpenFailureReason(int code) {
    this.code = code;
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }

  /** The reason with this number, or empty if the number is not known. */
  public static Optional<OpenFailureReason> of(long code) {
    return code >= 1 && code <= ALL.length ? Optional.of(ALL[(int) code - 1]) : Optional.empty();
  }
}
