package org.mayday.mps.tunnel;

import org.mayday.mps.api.Verdict;

/** Brings a verdict to the connection that waits for it. Thread-safe. */
record LoginAnswer(Tunnel tunnel) implements Authenticator.Answer {
  @Override
  public boolean isAwaited() {
    return tunnel.session().login().isAwaited();
  }

  @Override
  public void give(Verdict verdict) {
    tunnel.post(() -> tunnel.session().login().verdict(verdict));
  }
}
