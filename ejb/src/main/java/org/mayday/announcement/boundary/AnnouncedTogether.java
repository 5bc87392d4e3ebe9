package org.mayday.announcement.boundary;

import java.util.List;

/**
 * What one transaction has announced, in its order. Fired as an asynchronous CDI event after the
 * commit; the same events go to the topic, whether or not the broker is there now.
 */
public record AnnouncedTogether(List<Announced> events) {
  public AnnouncedTogether {
    events = List.copyOf(events);
  }
}
