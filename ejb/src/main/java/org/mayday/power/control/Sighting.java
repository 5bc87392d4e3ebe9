package org.mayday.power.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mayday.power.boundary.PowerSpell;
import org.mayday.power.boundary.PowerState;

/** A PC was found in a power state. */
record Sighting(UUID platform, PowerState state, Instant at) {
  /** Found the same again within this time, a PC is taken to have been in that state throughout. */
  static final Duration THROUGHOUT = Duration.ofHours(1);

  /** Whether this makes a spell longer that is the newest of its PC. */
  boolean prolongs(PowerSpell newest) {
    return state == newest.state()
        && Duration.between(newest.last(), at).compareTo(THROUGHOUT) <= 0;
  }

  /** Whether it is older than what is known, as after the clock was set back. */
  boolean isStale(PowerSpell newest) {
    return at.isBefore(newest.last());
  }

  /** The spell that it begins. */
  PowerSpell begun() {
    return new PowerSpell(state, at, at);
  }

  /** The spells of one PC, oldest first, with what was found since. */
  static List<PowerSpell> added(List<PowerSpell> spells, List<Sighting> since) {
    List<PowerSpell> all = new ArrayList<>(spells);
    for (Sighting sighting : since) {
      PowerSpell newest = all.isEmpty() ? null : all.get(all.size() - 1);
      if (newest == null) {
        all.add(sighting.begun());
      } else if (!sighting.isStale(newest)) {
        if (sighting.prolongs(newest)) {
          all.set(all.size() - 1, new PowerSpell(newest.state(), newest.first(), sighting.at()));
        } else {
          all.add(sighting.begun());
        }
      }
    }
    return all;
  }
}
