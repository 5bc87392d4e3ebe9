package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.presence.entity.Tunnel;

/**
 * Keeps the rows true when the gateway's word was lost: a server that was killed said nothing of
 * the end of its tunnels, and a database that was away missed what was said. The rows of open
 * tunnels are read in outline and compared in memory, so the number of statements grows with what
 * is wrong, not with the number of tunnels. Used by one thread.
 */
@Dependent
public class Reconciliation {
  /** What is younger may still be on its way. */
  static final Duration SETTLING = Duration.ofSeconds(60);

  /** How often the rows are compared; see PresenceClock. */
  private static final Duration PERIOD = Duration.ofSeconds(30);

  private static final Logger LOG = System.getLogger(Reconciliation.class.getName());
  private static final int PART = 500;

  private final TunnelRows rows;
  private final TunnelBook book;
  private final PlatformDirectory directory;
  private final Transactions transactions;
  private final PresenceSettings settings;
  private final Clock clock;
  private int turn;

  @Inject
  public Reconciliation(
      TunnelRows rows,
      TunnelBook book,
      PlatformDirectory directory,
      Transactions transactions,
      PresenceSettings settings,
      Clock clock) {
    this.rows = rows;
    this.book = book;
    this.directory = directory;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** The server has started: only these tunnels are up, all others ended with it. */
  public int started(Collection<LiveTunnel> live) {
    Instant now = clock.instant();
    List<TunnelEvent> ends =
        ends(transactions.inNew(rows::open), live, now, CloseCause.SHUTDOWN, "server restarted");
    tell(ends);
    if (live.isEmpty()) {
      transactions.runInNew(directory::nobodyConnected);
    }
    return ends.size();
  }

  /**
   * Compares the rows with the tunnels that are up.
   *
   * @param untold PCs of which the gateway has something to tell yet; it speaks for itself
   */
  public void reconcile(Collection<LiveTunnel> live, Set<UUID> untold) {
    seen(live);
    Instant settled = clock.instant().minus(SETTLING);
    List<OpenTunnel> open = transactions.inNew(rows::open);
    String lost = "The end of the tunnel was not reported.";
    tell(told(ends(open, live, settled, CloseCause.CONNECTION_LOST, lost), untold));
    tell(told(missing(open, live, settled), untold));
    forgetGhosts(live);
  }

  /** Writes when PCs were last heard: in each turn those of one part of the fleet. */
  private void seen(Collection<LiveTunnel> live) {
    int turns = (int) Math.max(1, settings.lastSeen().dividedBy(PERIOD));
    turn = (turn + 1) % turns;
    Map<UUID, Instant> heard = new HashMap<>();
    for (LiveTunnel tunnel : live) {
      if (Math.floorMod(tunnel.platform().hashCode(), turns) == turn) {
        heard.merge(tunnel.platform(), tunnel.lastHeard(), Reconciliation::later);
      }
    }
    for (List<Map.Entry<UUID, Instant>> part : parts(List.copyOf(heard.entrySet()))) {
      Map<UUID, Instant> some = new HashMap<>();
      part.forEach(entry -> some.put(entry.getKey(), entry.getValue()));
      transactions.runInNew(() -> directory.seen(some));
    }
  }

  /** The ends of tunnels whose rows are open, opened by then, but that are not up. */
  private List<TunnelEvent> ends(
      List<OpenTunnel> open,
      Collection<LiveTunnel> live,
      Instant openedBy,
      CloseCause cause,
      String detail) {
    Set<UUID> up = live.stream().map(LiveTunnel::tunnel).collect(Collectors.toSet());
    Instant now = clock.instant();
    List<TunnelEvent> ends = new ArrayList<>();
    for (OpenTunnel row : open) {
      if (!row.openedAt().isAfter(openedBy) && !up.contains(row.tunnel())) {
        ends.add(new TunnelClosed(row.tunnel(), row.platform(), cause, detail, 0, 0, now));
      }
    }
    return ends;
  }

  /** The openings and ports of tunnels that are up, opened before then, and not in the rows. */
  private static List<TunnelEvent> missing(
      List<OpenTunnel> open, Collection<LiveTunnel> live, Instant openedBefore) {
    Map<UUID, OpenTunnel> known = new HashMap<>();
    open.forEach(row -> known.put(row.tunnel(), row));
    List<TunnelEvent> opened = new ArrayList<>();
    List<TunnelEvent> forwarded = new ArrayList<>();
    for (LiveTunnel tunnel : live) {
      if (!tunnel.openedAt().isBefore(openedBefore)) {
        continue;
      }
      OpenTunnel row = known.get(tunnel.tunnel());
      if (row == null) {
        opened.add(opening(tunnel));
      }
      if (!tunnel.ports().isEmpty()
          && (row == null || !row.ports().equals(Tunnel.text(tunnel.ports())))) {
        forwarded.add(ports(tunnel));
      }
    }
    opened.addAll(forwarded);
    return opened;
  }

  /**
   * Has corrections written down, some hundred in a transaction. A part that fails is tried again
   * the next time.
   */
  private void tell(List<TunnelEvent> events) {
    for (List<TunnelEvent> part : parts(events)) {
      try {
        transactions.runInNew(() -> book.happened(part));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, part.size() + " tunnels could not be put right.", e);
      }
    }
  }

  private static List<TunnelEvent> told(List<TunnelEvent> events, Set<UUID> untold) {
    return events.stream().filter(event -> !untold.contains(event.platform())).toList();
  }

  private static TunnelOpened opening(LiveTunnel live) {
    return new TunnelOpened(
        live.tunnel(),
        live.platform(),
        live.rawTrigger(),
        "",
        live.peer(),
        live.tls(),
        live.openedAt(),
        live.via());
  }

  private static TunnelForwarded ports(LiveTunnel live) {
    return new TunnelForwarded(live.tunnel(), live.platform(), live.ports(), live.openedAt());
  }

  /** PCs that are marked as connected and have no tunnel. */
  private void forgetGhosts(Collection<LiveTunnel> live) {
    Set<UUID> up = live.stream().map(LiveTunnel::platform).collect(Collectors.toSet());
    List<UUID> marked =
        transactions.inNew(directory::connected).stream()
            .filter(platform -> !up.contains(platform))
            .toList();
    for (List<UUID> part : parts(marked)) {
      transactions.runInNew(() -> forget(part));
    }
  }

  private void forget(List<UUID> marked) {
    Set<UUID> open = rows.openOf(marked).stream().map(Tunnel::platform).collect(Collectors.toSet());
    Instant now = clock.instant();
    Map<UUID, Instant> ghosts = new HashMap<>();
    marked.stream()
        .filter(platform -> !open.contains(platform))
        .forEach(platform -> ghosts.put(platform, now));
    directory.disconnected(ghosts);
  }

  private static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PART) {
      parts.add(all.subList(from, Math.min(from + PART, all.size())));
    }
    return parts;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
