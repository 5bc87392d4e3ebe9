package org.mayday.announcement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.mayday.announcement.boundary.Announced;

/** Tells the pages of this server at once, and wakes the relay. */
@Dependent
public class CommittedEvents implements Listeners {
  private final Event<Announced> event;
  private final Event<OutboxFilled> filled;

  @Inject
  public CommittedEvents(Event<Announced> event, Event<OutboxFilled> filled) {
    this.event = event;
    this.filled = filled;
  }

  @Override
  public void committed(Announced announced) {
    event.fireAsync(announced);
    filled.fire(OutboxFilled.NOW);
  }
}
