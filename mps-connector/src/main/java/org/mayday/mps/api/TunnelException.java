package org.mayday.mps.api;

/** A channel could not be opened. */
public final class TunnelException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** The PC has no tunnel. */
    NOT_CONNECTED,
    /** The PC does not forward this port. */
    PORT_NOT_FORWARDED,
    /** The PC answered with APF CHANNEL_OPEN_FAILURE. */
    REFUSED,
    /** The PC did not confirm in time. */
    TIMED_OUT,
    /** The tunnel ended while the channel was being opened. */
    TUNNEL_CLOSED,
    /** The tunnel has as many channels as the gateway allows. */
    TOO_MANY_CHANNELS,
    /** The foreign gateway that the PC has its tunnel to is away, or does not let us through. */
    GATEWAY
  }

  private final Reason reason;

  public TunnelException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
