package org.mayday.mps.adapter;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.TunnelListener;
import org.mayday.mps.api.Verdict;
import org.mayday.mps.tunnel.Authenticator;

/**
 * Asks the listener for verdicts, a bounded number at once and the others in the order they came;
 * their connections are not read meanwhile. A listener that throws is asked again until the
 * deadline, then the verdict is {@link Verdict#UNAVAILABLE}. Thread-safe.
 */
final class Logins implements Authenticator {
  private static final System.Logger LOG = System.getLogger(Logins.class.getName());

  private final Deliveries deliveries;
  private final TunnelEventDeliveries events;
  private final Clock clock;
  private final Duration deadline;

  Logins(Deliveries deliveries, TunnelEventDeliveries events, Clock clock, Duration deadline) {
    this.deliveries = deliveries;
    this.events = events;
    this.clock = clock;
    this.deadline = deadline;
  }

  @Override
  public void authenticate(Claim claim, Answer answer) {
    if (events.isFull(claim.platform())) {
      LOG.log(WARNING, "Login of {0} put off: its events wait for the listener", claim.platform());
      answer.give(Verdict.UNAVAILABLE);
      return;
    }
    deliveries.add(claim.tunnel(), new Login(claim, answer, clock.instant().plus(deadline)));
  }

  /** One login on its way to its verdict. */
  private static final class Login implements Delivery {
    private final Claim claim;
    private final Answer answer;
    private final Instant until;
    private static final Together TOGETHER = (listener, logins) -> ask(listener, logins);

    private Verdict verdict = Verdict.UNAVAILABLE;

    Login(Claim claim, Answer answer, Instant until) {
      this.claim = claim;
      this.answer = answer;
      this.until = until;
    }

    @Override
    public void to(TunnelListener listener) {
      ask(listener, List.of(this));
    }

    @Override
    public Together together() {
      return TOGETHER;
    }

    /** Asks for the verdicts on those that still wait for one. */
    private static void ask(TunnelListener listener, List<? extends Delivery> deliveries) {
      List<Login> logins =
          deliveries.stream()
              .map(Login.class::cast)
              .filter(login -> login.answer.isAwaited())
              .toList();
      if (logins.isEmpty()) {
        return;
      }
      List<Verdict> verdicts =
          listener.authenticate(logins.stream().map(login -> login.claim).toList());
      for (int i = 0; i < logins.size(); i++) {
        logins.get(i).verdict = verdicts.get(i);
      }
    }

    @Override
    public void done() {
      answer.give(verdict);
    }

    @Override
    public boolean failed(int attempts, Instant now) {
      if (answer.isAwaited() && now.isBefore(until)) {
        return true;
      }
      answer.give(Verdict.UNAVAILABLE);
      return false;
    }

    @Override
    public String toString() {
      return claim.toString();
    }
  }
}
