package org.mayday.apf.session;

import java.util.function.Function;

/**
 * How far the server's side of a session is. A session passes the phases in this order; from each
 * it may go to {@link #CLOSED}, and from {@link #VERIFYING} back to {@link #AWAITING_CREDENTIALS}.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "Session Establishment".
 */
public enum Phase {
  /** Connected; PROTOCOLVERSION is due. */
  AWAITING_VERSION(AwaitingVersion::new),
  /** The device has to ask for the authentication service. */
  AWAITING_AUTH_SERVICE(AwaitingAuthService::new),
  /** USERAUTH_REQUEST is due. */
  AWAITING_CREDENTIALS(AwaitingCredentials::new),
  /** The host decides; nothing that comes is looked at. */
  VERIFYING(PhaseRules::new),
  /** Logged in; the device has to ask for the port forwarding service. */
  AWAITING_FORWARD_SERVICE(AwaitingForwardService::new),
  /** The device says which ports it forwards. */
  AWAITING_FORWARDS(Forwarding::new),
  /** The ports are known. */
  OPEN(Forwarding::new),
  /** Over; nothing has an effect any more. */
  CLOSED(PhaseRules::new);

  private final Function<MpsSession, PhaseRules> rules;

  Phase(Function<MpsSession, PhaseRules> rules) {
    this.rules = rules;
  }

  PhaseRules rules(MpsSession session) {
    return rules.apply(session);
  }

  /** Whether the device has logged in and the session has not ended. */
  public boolean isLoggedIn() {
    return this == AWAITING_FORWARD_SERVICE || carriesChannels();
  }

  /** Whether channels can be opened. */
  public boolean carriesChannels() {
    return this == AWAITING_FORWARDS || this == OPEN;
  }

  /** Whether messages are taken from the stream. */
  boolean isReading() {
    return this != VERIFYING && this != CLOSED;
  }
}
