package org.mayday.mps.admission;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** The place of one connection in the counts of {@link Admission}. Thread-safe. */
public final class Pass {
  private final Admission admission;
  private @Nullable Source source;
  private boolean pending = true;
  private boolean left;

  Pass(Admission admission) {
    this.admission = admission;
  }

  /** Says who calls; once only. Unless admitted, the connection is to be closed. */
  public synchronized Admission.Decision comesFrom(InetAddress address) {
    if (source != null || left) {
      throw new IllegalStateException("the caller is known or gone");
    }
    Source caller = Source.of(address);
    Admission.Decision decision = admission.comesFrom(caller);
    if (decision == Admission.Decision.ADMITTED) {
      source = caller;
    }
    return decision;
  }

  /** The PC has logged in. */
  public synchronized void loggedIn() {
    if (pending && !left) {
      pending = false;
      admission.loggedIn(this);
    }
  }

  /** The connection is gone; has no effect when repeated. */
  public synchronized void leave() {
    if (!left) {
      left = true;
      admission.leave(this, pending);
    }
  }

  synchronized @Nullable Source source() {
    return source;
  }
}
