package org.mayday.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.websocket.Session;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.AnnouncedTogether;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.visits.boundary.RunProgressed;

/**
 * Tells every open page that something happened. Only what kind of thing and to whom goes over the
 * wire; the page then asks for what it may see. Its methods are public, because others would run on
 * the proxy of this bean, without its fields.
 */
@ApplicationScoped
public class Announcements {
  private final Map<String, OpenPage> pages = new ConcurrentHashMap<>();

  /** A page listens. */
  public void join(Session session) {
    pages.put(session.getId(), new OpenPage(session));
  }

  /** A page was closed. */
  public void leave(Session session) {
    pages.remove(session.getId());
  }

  /** Whose pages listen: their sign-in names. */
  public Set<String> owners() {
    return pages.values().stream().map(OpenPage::owner).collect(Collectors.toUnmodifiableSet());
  }

  /** Ends the listening of people; their pages are told, and hear nothing else. */
  public void dismiss(Set<String> owners) {
    pages.forEach(
        (id, page) -> {
          if (owners.contains(page.owner()) && pages.remove(id) != null) {
            page.end();
          }
        });
  }

  /** Passes events on. */
  public void tell(@ObservesAsync AnnouncedTogether together) {
    if (!pages.isEmpty()) {
      together.events().forEach(this::tell);
    }
  }

  /** A part of a result has arrived; only pages hear of it. */
  public void progressed(@ObservesAsync RunProgressed event) {
    if (!pages.isEmpty()) {
      tell("org.mayday.run.progressed", event.platform().toString());
    }
  }

  private void tell(Announced event) {
    tell(event.type(), event.subject());
  }

  private void tell(String type, String subject) {
    String message =
        EventJson.object().add("type", type).add("subject", subject).build().toString();
    pages.values().forEach(page -> page.tell(message));
  }
}
