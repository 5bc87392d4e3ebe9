package org.mayday.console.control;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.ConsoleTicket;

/** Tickets that were given out and not shown yet. Each is good once, whoever shows it. */
final class Tickets {
  private final OneTime<Ticket> open;
  private final Clock clock;

  Tickets(Duration life, Clock clock) {
    this.open = new OneTime<>(life, clock);
    this.clock = clock;
  }

  ConsoleTicket issue(String who, boolean supervisor, UUID platform, ConsoleKind kind) {
    OneTime.Secret secret =
        open.issue(new Ticket(who, supervisor, platform, kind, clock.instant()));
    return new ConsoleTicket(secret.text(), secret.until());
  }

  /** Takes a ticket; empty if it is not good for this person and this kind. It is used up then. */
  Optional<Ticket> take(String secret, String who, ConsoleKind kind) {
    return open.take(secret).filter(ticket -> ticket.who().equals(who) && ticket.kind() == kind);
  }
}
