package org.mayday.port.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Places for forwarded ports: so many in all, and of those so many for one user. Thread-safe. */
final class PortPlaces {
  private final Map<String, Integer> taken = new HashMap<>();
  private final int most;
  private final int perUser;
  private int all;

  PortPlaces(PortSettings settings) {
    most = settings.most();
    perUser = settings.perUser();
  }

  /** Takes a place for a user; why there is none, in a sentence, if so. */
  synchronized Optional<String> take(String who) {
    int own = taken.getOrDefault(who, 0);
    if (own >= perUser) {
      return Optional.of(
          "As many ports as one user may forward at once are yours already: %d. End one of them."
              .formatted(own));
    }
    if (all >= most) {
      return Optional.of(
          "As many ports as this server may forward at once are in use: %d. Try again later."
              .formatted(all));
    }
    taken.put(who, own + 1);
    all++;
    return Optional.empty();
  }

  /** Gives one back. */
  synchronized void giveBack(String who) {
    taken.computeIfPresent(who, (name, own) -> own == 1 ? null : own - 1);
    all--;
  }
}
