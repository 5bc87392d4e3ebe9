package org.mayday.calls.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.Transactions;
import org.mayday.staff.boundary.StaffMember;

/**
 * Who has the desk open, by the identity of their open pages. In memory: after a restart the pages
 * say again that they are there. Thread-safe; announces when somebody comes or goes.
 */
@ApplicationScoped
public class DutyRoster {
  private static final int PAGES = 10_000;

  private final Map<String, Page> pages = new LinkedHashMap<>();
  private Announcer announcer;
  private Transactions transactions;
  private CallSettings settings;
  private Clock clock;

  /** For the container's proxy only. */
  protected DutyRoster() {}

  @Inject
  public DutyRoster(
      Announcer announcer, Transactions transactions, CallSettings settings, Clock clock) {
    this.announcer = announcer;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** A page is open. */
  public void present(String page, StaffMember member) {
    Instant now = clock.instant();
    boolean comes;
    synchronized (pages) {
      Page known = pages.get(page);
      if (known == null && pages.size() >= PAGES) {
        return;
      }
      comes = !isPresent(member.name());
      Instant since = known == null ? now : known.since();
      pages.put(page, new Page(member, since, now));
    }
    if (comes) {
      announce(member, true);
    }
  }

  /** A page was closed. */
  public void gone(String page) {
    Page closed;
    synchronized (pages) {
      closed = pages.remove(page);
      if (closed == null || isPresent(closed.member().name())) {
        return;
      }
    }
    announce(closed.member(), false);
  }

  /** Forgets pages that have been silent for too long. */
  public void expire() {
    Instant limit = clock.instant().minus(settings.dutyExpiry());
    List<String> silent;
    synchronized (pages) {
      silent =
          pages.entrySet().stream()
              .filter(entry -> entry.getValue().heard().isBefore(limit))
              .map(Map.Entry::getKey)
              .toList();
    }
    silent.forEach(this::gone);
  }

  /** Everybody with an open page, with the page that has been open longest. */
  public Collection<Page> onDuty() {
    synchronized (pages) {
      return pages.values().stream()
          .collect(Collectors.toMap(page -> page.member().name(), page -> page, Page::elder))
          .values();
    }
  }

  private boolean isPresent(String name) {
    return pages.values().stream().anyMatch(page -> page.member().name().equals(name));
  }

  private void announce(StaffMember member, boolean present) {
    transactions.runInNew(
        () ->
            announcer.announce(
                "org.mayday.duty.changed",
                member.name(),
                Json.createObjectBuilder()
                    .add("name", member.name())
                    .add("displayName", member.displayName())
                    .add("role", member.role().roleName())
                    .add("onDuty", present)
                    .build()));
  }

  /** An open page: whose, since when, and when it last said so. */
  public record Page(StaffMember member, Instant since, Instant heard) {
    private static Page elder(Page one, Page other) {
      return one.since.isBefore(other.since) ? one : other;
    }
  }
}
