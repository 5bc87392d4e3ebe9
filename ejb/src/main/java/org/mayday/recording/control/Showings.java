package org.mayday.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who sees which recording of a screen now, so that each of its parts needs neither a new look
 * through the file nor a new line in the audit log. Thread-safe.
 */
@ApplicationScoped
public class Showings {
  /** How long parts may be asked for. */
  static final Duration PATIENCE = Duration.ofHours(12);

  /** More than so many at once, and the oldest is over. */
  static final int MOST = 200;

  @Inject Clock clock;

  private final Map<UUID, Showing> all = new LinkedHashMap<>();

  private record Showing(String who, Reel reel, Instant until) {}

  /** Remembers that somebody sees this. */
  synchronized void begin(String who, Reel reel) {
    Instant now = clock.instant();
    all.values().removeIf(showing -> now.isAfter(showing.until()));
    if (all.size() >= MOST) {
      all.remove(all.keySet().iterator().next());
    }
    all.put(reel.film().showing(), new Showing(who, reel, now.plus(PATIENCE)));
  }

  /** What somebody sees; empty if it is too late, or somebody else's. */
  synchronized Optional<Reel> find(UUID showing, String who) {
    Instant now = clock.instant();
    return Optional.ofNullable(all.get(showing))
        .filter(one -> one.who().equals(who) && !now.isAfter(one.until()))
        .map(Showing::reel);
  }
}
