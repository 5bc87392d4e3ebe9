package org.mayday.delivery.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mayday.announcement.boundary.Announcing;
import org.mayday.delivery.control.Sorting;

/** Takes in what is announced. */
@ApplicationScoped
public class Mailroom {
  @Inject Sorting sorting;

  /** Keeps an event for each subscriber that wants it, in the transaction of the event. */
  void announcing(@Observes Announcing news) {
    sorting.sort(news.events());
  }
}
