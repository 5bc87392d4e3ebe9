package org.mayday.apf.session;

/**
 * How far the device's side of a session is, in this order; {@link #CLOSED} may follow from each.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "Session Establishment".
 */
public enum AmtPhase {
  /** Nothing was sent. */
  NEW,
  /** The authentication service was asked for. */
  ASKING_AUTH_SERVICE,
  /** Credentials were sent, or the last ones were refused. */
  LOGGING_IN,
  /** The port forwarding service was asked for. */
  ASKING_FORWARD_SERVICE,
  /** Ports are being forwarded, one after the other. */
  FORWARDING,
  /** All ports were answered for. */
  OPEN,
  /** Over. */
  CLOSED;

  /** Whether the server accepted the login and the session has not ended. */
  public boolean isLoggedIn() {
    return this == ASKING_FORWARD_SERVICE || carriesChannels();
  }

  /** Whether channels can be opened. */
  public boolean carriesChannels() {
    return this == FORWARDING || this == OPEN;
  }
}
