package org.mayday.announcement.boundary;

import java.util.List;

/**
 * What a transaction is about to announce, in its order. Fired as a CDI event inside of that
 * transaction, for whoever keeps events of its own: it keeps them if the change is kept, or
 * neither. Who hears it must not fail, for the change would fail with it.
 */
public record Announcing(List<Announced> events) {
  public Announcing {
    events = List.copyOf(events);
  }
}
