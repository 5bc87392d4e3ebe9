package org.mayday.gateways.control;

import java.io.IOException;
import java.time.Instant;

/**
 * Keeps a subscription at a gateway: renewed when half of its time is over, and asked for anew when
 * the gateway may have forgotten it. For one thread.
 */
final class Subscriber {
  private final MpsTalk talk;
  private final GatewayState state;

  Subscriber(MpsTalk talk, GatewayState state) {
    this.talk = talk;
    this.state = state;
  }

  /** Does what is to be done now. */
  void see(Instant now) throws IOException, Unreadable {
    MpsTalk.Subscription known = state.subscription();
    if (known == null) {
      state.subscribed(talk.subscribe());
    } else if (!state.isProven() || now.isAfter(known.until().minus(MpsTalk.LIFE.dividedBy(2)))) {
      state.subscribed(renewed(known));
    }
  }

  private MpsTalk.Subscription renewed(MpsTalk.Subscription known) throws IOException, Unreadable {
    try {
      return talk.renew(known);
    } catch (Unreadable forgotten) {
      state.subscribed(null);
      return talk.subscribe();
    }
  }
}
