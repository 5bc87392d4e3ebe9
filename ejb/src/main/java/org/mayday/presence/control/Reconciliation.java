package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.presence.entity.Tunnel;

/**
 * Keeps the rows true when the gateway's word was lost: a server that was killed said nothing of
 * the end of its tunnels, and a database that was away missed what was said. Each correction is a
 * transaction of its own.
 */
@Dependent
public class Reconciliation {
  /** What is younger may still be on its way. */
  static final Duration SETTLING = Duration.ofSeconds(60);

  private final TunnelRows rows;
  private final TunnelBook book;
  private final PlatformDirectory directory;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public Reconciliation(
      TunnelRows rows,
      TunnelBook book,
      PlatformDirectory directory,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.book = book;
    this.directory = directory;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The server has started: only these tunnels are up, all others ended with it. */
  public int started(Collection<LiveTunnel> live) {
    int ended = endAll(live, Duration.ZERO, CloseCause.SHUTDOWN, "server restarted");
    if (live.isEmpty()) {
      transactions.runInNew(directory::nobodyConnected);
    }
    return ended;
  }

  /** Compares the rows with the tunnels that are up. */
  public void reconcile(Collection<LiveTunnel> live) {
    seen(live);
    endAll(live, SETTLING, CloseCause.CONNECTION_LOST, "The end of the tunnel was not reported.");
    Instant settled = clock.instant().minus(SETTLING);
    for (LiveTunnel tunnel : live) {
      if (tunnel.openedAt().isBefore(settled)) {
        transactions.runInNew(() -> report(tunnel));
      }
    }
    forgetGhosts(live);
  }

  private void seen(Collection<LiveTunnel> live) {
    Map<UUID, Instant> heard = new HashMap<>();
    live.forEach(
        tunnel -> heard.merge(tunnel.platform(), tunnel.lastHeard(), Reconciliation::later));
    if (!heard.isEmpty()) {
      transactions.runInNew(() -> directory.seen(heard));
    }
  }

  private int endAll(
      Collection<LiveTunnel> live, Duration settling, CloseCause cause, String detail) {
    Set<UUID> up = live.stream().map(LiveTunnel::tunnel).collect(Collectors.toSet());
    Instant now = clock.instant();
    Collection<Tunnel> open = transactions.inNew(rows::open);
    int ended = 0;
    for (Tunnel row : open) {
      boolean settled = !row.openedAt().isAfter(now.minus(settling));
      if (settled && !up.contains(row.id())) {
        TunnelClosed end = new TunnelClosed(row.id(), row.platform(), cause, detail, 0, 0, now);
        transactions.runInNew(() -> book.closed(end));
        ended++;
      }
    }
    return ended;
  }

  private void report(LiveTunnel live) {
    book.opened(
        new TunnelOpened(
            live.tunnel(),
            live.platform(),
            live.rawTrigger(),
            "",
            live.peer(),
            live.tls(),
            live.openedAt()));
    if (!live.ports().isEmpty()) {
      book.forwarded(
          new TunnelForwarded(live.tunnel(), live.platform(), live.ports(), live.openedAt()));
    }
  }

  private void forgetGhosts(Collection<LiveTunnel> live) {
    Set<UUID> up = live.stream().map(LiveTunnel::platform).collect(Collectors.toSet());
    Instant now = clock.instant();
    transactions.runInNew(
        () ->
            directory.connected().stream()
                .filter(platform -> !up.contains(platform))
                .filter(platform -> rows.openOf(platform).isEmpty())
                .forEach(platform -> directory.disconnected(platform, now)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
