package org.mayday.acceptance.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.AnnouncedTogether;

/** What has been announced in this server. Safe for any thread. */
@ApplicationScoped
public class Heard {
  private final List<Announced> events = new CopyOnWriteArrayList<>();

  void hear(@ObservesAsync AnnouncedTogether together) {
    events.addAll(together.events());
  }

  /** Types of the events about something, without the common beginning, in their order. */
  public List<String> about(Object subject) {
    return events.stream()
        .filter(event -> event.subject().equals(subject.toString()))
        .map(event -> event.type().replace("org.mayday.", ""))
        .toList();
  }
}
