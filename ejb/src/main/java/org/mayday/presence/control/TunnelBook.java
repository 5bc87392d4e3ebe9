package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mayday.announcement.control.Announcer;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.mps.api.TunnelEvent;

/**
 * Writes down what the gateway tells of tunnels. Runs in the caller's transaction. Every event may
 * come twice, and one may be missing: each brings the rows to what it says, and only what is new is
 * announced.
 *
 * <p>The number of statements does not grow with the number of events: what they are about is read
 * first, for all of them, then all changes are written together.
 */
@Dependent
public class TunnelBook {
  private final TunnelRows rows;
  private final PlatformDirectory directory;
  private final TunnelNews news;
  private final Announcer announcer;
  private final Hearers hearers;
  private final PresenceSettings settings;

  @Inject
  public TunnelBook(
      TunnelRows rows,
      PlatformDirectory directory,
      TunnelNews news,
      Announcer announcer,
      Hearers hearers,
      PresenceSettings settings) {
    this.rows = rows;
    this.directory = directory;
    this.news = news;
    this.announcer = announcer;
    this.hearers = hearers;
    this.settings = settings;
  }

  /** Writes down what happened (at most 1,000 events), in the order of each PC. */
  public void happened(List<TunnelEvent> events) {
    Set<UUID> platforms = new HashSet<>();
    List<TunnelEvent> together = new ArrayList<>();
    for (TunnelEvent event : events) {
      if (!platforms.add(event.platform())) {
        write(together);
        together.clear();
        platforms.clear();
        platforms.add(event.platform());
      }
      together.add(event);
    }
    write(together);
  }

  /** Writes down events of as many PCs. */
  private void write(List<TunnelEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    TunnelPage page = new TunnelPage(rows, news, settings.triggers());
    page.read(events, directory);
    events.forEach(page::write);
    directory.connected(page.connected());
    directory.disconnected(page.disconnected());
    announcer.announce(page.news());
    hearers.down(page.down());
    hearers.up(page.up());
    hearers.ready(page.ready());
  }
}
