package org.mayday.console.control;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.ConsoleTicket;

/**
 * Tickets that were given out and not shown yet. Each is good once, whoever shows it. Thread-safe
 * and bounded: the oldest are forgotten first.
 */
final class Tickets {
  private static final int MOST = 1_000;
  private static final int BYTES = 32;

  private final Duration life;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Ticket> open =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ticket> eldest) {
          return size() > MOST;
        }
      };

  Tickets(Duration life, Clock clock) {
    this.life = life;
    this.clock = clock;
  }

  synchronized ConsoleTicket issue(
      String who, boolean supervisor, UUID platform, ConsoleKind kind) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Ticket ticket = new Ticket(who, supervisor, platform, kind, clock.instant().plus(life));
    open.put(secret, ticket);
    return new ConsoleTicket(secret, ticket.until());
  }

  /** Takes a ticket; empty if it is not good for this person and this kind. It is used up then. */
  synchronized Optional<Ticket> take(String secret, String who, ConsoleKind kind) {
    return Optional.ofNullable(open.remove(secret))
        .filter(ticket -> ticket.who().equals(who) && ticket.kind() == kind)
        .filter(ticket -> clock.instant().isBefore(ticket.until()));
  }
}
