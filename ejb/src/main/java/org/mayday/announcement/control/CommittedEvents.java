package org.mayday.announcement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.AnnouncedTogether;
import org.mayday.announcement.boundary.Announcing;

/**
 * Tells the pages of this server at once, and rings for the relay; many commits at once ring once.
 * Both go to other threads: the transaction that has just ended is still in the way on this one.
 */
@Dependent
public class CommittedEvents implements Listeners {
  private final Event<AnnouncedTogether> event;
  private final Event<Announcing> announcing;
  private final Event<OutboxFilled> filled;
  private final Bell bell;

  @Inject
  public CommittedEvents(
      Event<AnnouncedTogether> event,
      Event<Announcing> announcing,
      Event<OutboxFilled> filled,
      Bell bell) {
    this.event = event;
    this.announcing = announcing;
    this.filled = filled;
    this.bell = bell;
  }

  @Override
  public void announcing(List<Announced> events) {
    announcing.fire(new Announcing(events));
  }

  @Override
  public void committed(List<Announced> events) {
    event.fireAsync(new AnnouncedTogether(events));
    if (bell.ring()) {
      filled.fireAsync(OutboxFilled.NOW);
    }
  }
}
