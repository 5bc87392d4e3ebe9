package org.mayday.console.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.SeatNow;

/**
 * Who sits at a console, in the order of coming, and who of them types: one at most, who came
 * first, until he gives the keyboard away, leaves, or a supervisor takes it. Not thread-safe.
 */
final class Seats {
  private final List<Occupant> all = new ArrayList<>();
  private @Nullable Occupant typist;

  /** Somebody sits down. */
  void add(Occupant occupant) {
    all.add(occupant);
    if (all.size() == 1) {
      typist = occupant;
    }
  }

  /** Somebody leaves; the keyboard stays free until somebody takes it. */
  boolean remove(Occupant occupant) {
    if (typist == occupant) {
      typist = null;
    }
    return all.remove(occupant);
  }

  boolean types(Occupant occupant) {
    return typist == occupant;
  }

  /** Whether somebody may have the keyboard without being given it. */
  boolean mayTake(Occupant occupant) {
    Occupant now = typist;
    return all.contains(occupant)
        && now != occupant
        && (now == null || occupant.supervisor() || now.who().equals(occupant.who()));
  }

  boolean take(Occupant occupant) {
    boolean may = mayTake(occupant);
    if (may) {
      typist = occupant;
    }
    return may;
  }

  /** Gives the keyboard from who has it to another seat. */
  Optional<Occupant> give(Occupant from, String seat) {
    Optional<Occupant> to =
        typist == from
            ? all.stream().filter(other -> other != from && other.id().equals(seat)).findFirst()
            : Optional.empty();
    to.ifPresent(occupant -> typist = occupant);
    return to;
  }

  /** The seat of who types. */
  Optional<Occupant> typist() {
    return Optional.ofNullable(typist);
  }

  int size() {
    return all.size();
  }

  List<Occupant> all() {
    return List.copyOf(all);
  }

  List<SeatNow> now() {
    return all.stream().map(occupant -> occupant.now(types(occupant))).toList();
  }
}
