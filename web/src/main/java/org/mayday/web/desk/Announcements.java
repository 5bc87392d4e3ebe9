package org.mayday.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.mayday.announcement.boundary.Announced;

/**
 * Tells every open page that something happened. Only what kind of thing and to whom goes over the
 * wire; the page then asks for what it may see.
 */
@ApplicationScoped
public class Announcements {
  @Inject
  @Push(channel = "desk")
  PushContext desk;

  void tell(@ObservesAsync Announced event) {
    desk.send(Map.of("type", event.type(), "subject", event.subject()));
  }
}
