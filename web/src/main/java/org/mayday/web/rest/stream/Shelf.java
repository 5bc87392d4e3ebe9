package org.mayday.web.rest.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The newest events, for whoever comes again. Not thread-safe. */
final class Shelf {
  /** Some minutes of a busy desk. */
  static final int MOST = 500;

  private final Deque<Told> events = new ArrayDeque<>();

  /** What stood before the oldest that is kept. */
  private UUID before = UUID.randomUUID();

  void add(Told event) {
    events.add(event);
    if (events.size() > MOST) {
      before = events.remove().id();
    }
  }

  /** The id of the newest event; if there was none yet, one that stands for the beginning. */
  UUID newest() {
    return events.isEmpty() ? before : events.getLast().id();
  }

  /** What came after an event, oldest first; empty if that is not known any more. */
  Optional<List<Told>> after(String id) {
    List<Told> later = new ArrayList<>();
    boolean found = before.toString().equals(id);
    for (Told event : events) {
      if (found) {
        later.add(event);
      }
      found |= event.id().toString().equals(id);
    }
    return found ? Optional.of(later) : Optional.empty();
  }
}
