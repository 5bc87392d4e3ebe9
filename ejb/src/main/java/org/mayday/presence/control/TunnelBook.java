package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.presence.boundary.Trigger;
import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.presence.boundary.TunnelUp;
import org.mayday.presence.entity.Tunnel;

/**
 * Writes down what the gateway tells of tunnels. Runs in the caller's transaction. Every event may
 * come twice, and one may be missing: each method brings the rows to what the event says and
 * announces only what is new.
 */
@Dependent
public class TunnelBook {
  private final TunnelRows rows;
  private final PlatformDirectory directory;
  private final TunnelNews news;
  private final Hearers hearers;
  private final PresenceSettings settings;

  @Inject
  public TunnelBook(
      TunnelRows rows,
      PlatformDirectory directory,
      TunnelNews news,
      Hearers hearers,
      PresenceSettings settings) {
    this.rows = rows;
    this.directory = directory;
    this.news = news;
    this.hearers = hearers;
    this.settings = settings;
  }

  /** Writes down what happened, in this order. */
  public void happened(List<TunnelEvent> events) {
    for (TunnelEvent event : events) {
      if (event instanceof TunnelOpened opened) {
        opened(opened);
      } else if (event instanceof TunnelForwarded forwarded) {
        forwarded(forwarded);
      } else if (event instanceof TunnelClosed closed) {
        closed(closed);
      }
    }
  }

  /** A tunnel is up. Whatever tunnel of the PC was left open before has been replaced. */
  public void opened(TunnelOpened event) {
    if (rows.find(event.tunnel()).isPresent()) {
      return;
    }
    Trigger trigger = settings.triggers().of(event.rawTrigger());
    String address = TunnelNews.words(event.peer());
    rows.add(new Tunnel(event, trigger, address));
    for (Tunnel older : rows.openOf(event.platform())) {
      if (!older.id().equals(event.tunnel()) && !older.openedAt().isAfter(event.at())) {
        end(older, replacement(older, event.at()));
      }
    }
    directory.connected(event.platform(), address, trigger.name(), event.at());
    news.opened(event, trigger, address);
    hearers.up(
        new TunnelUp(
            event.tunnel(), event.platform(), trigger, event.rawTrigger(), address, event.at()));
  }

  /** Ports can be used. A tunnel that is not known or over is passed over. */
  public void forwarded(TunnelForwarded event) {
    Optional<Tunnel> open = rows.lock(event.tunnel()).filter(Tunnel::isOpen);
    if (open.isEmpty() || !open.get().forwards(event.ports(), event.at())) {
      return;
    }
    news.forwarded(event);
    hearers.ready(
        new TunnelReady(
            event.tunnel(), event.platform(), open.get().trigger(), event.ports(), event.at()));
  }

  /** A tunnel is gone. */
  public void closed(TunnelClosed event) {
    rows.lock(event.tunnel()).filter(Tunnel::isOpen).ifPresent(tunnel -> end(tunnel, event));
  }

  private void end(Tunnel tunnel, TunnelClosed event) {
    tunnel.close(event);
    boolean replaced =
        rows.openOf(event.platform()).stream().anyMatch(other -> !other.id().equals(tunnel.id()));
    if (!replaced) {
      directory.disconnected(event.platform(), event.at());
    }
    news.closed(event, replaced);
    hearers.down(
        new TunnelDown(tunnel.id(), event.platform(), event.cause().name(), replaced, event.at()));
  }

  private static TunnelClosed replacement(Tunnel older, Instant at) {
    return new TunnelClosed(
        older.id(),
        older.platform(),
        CloseCause.REPLACED,
        "The PC opened a newer tunnel.",
        0,
        0,
        at);
  }
}
