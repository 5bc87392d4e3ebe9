package org.mayday.presence.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.announcement.control.News;
import org.mayday.fleet.control.PlatformCard;
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
 * The tunnels that some events are about, one event for each PC, and what follows from the events.
 * Lives within one transaction.
 */
final class TunnelPage {
  private final TunnelRows rows;
  private final TunnelNews words;
  private final TriggerMap triggers;
  private final Map<UUID, Tunnel> known = new HashMap<>();
  private final Map<UUID, List<Tunnel>> open = new HashMap<>();
  private final Map<UUID, String> names = new HashMap<>();
  private final List<PlatformDirectory.Connection> connected = new ArrayList<>();
  private final Map<UUID, Instant> disconnected = new HashMap<>();
  private final List<News> news = new ArrayList<>();
  private final List<TunnelUp> up = new ArrayList<>();
  private final List<TunnelReady> ready = new ArrayList<>();
  private final List<TunnelDown> down = new ArrayList<>();

  TunnelPage(TunnelRows rows, TunnelNews words, TriggerMap triggers) {
    this.rows = rows;
    this.words = words;
    this.triggers = triggers;
  }

  /** Reads what the events are about; the tunnels are locked. */
  void read(List<TunnelEvent> events, PlatformDirectory directory) {
    List<UUID> platforms = events.stream().map(TunnelEvent::platform).toList();
    rows.lock(events.stream().map(TunnelEvent::tunnel).toList())
        .forEach(tunnel -> known.put(tunnel.id(), tunnel));
    rows.openOf(platforms).forEach(this::isOpen);
    for (PlatformCard card : directory.find(platforms).values()) {
      names.put(card.uuid(), card.name());
    }
  }

  void write(TunnelEvent event) {
    if (event instanceof TunnelOpened opened) {
      opened(opened);
    } else if (event instanceof TunnelForwarded forwarded) {
      forwarded(forwarded);
    } else if (event instanceof TunnelClosed closed) {
      closed(closed);
    }
  }

  /** A tunnel is up. Whatever tunnel of the PC was left open before has been replaced. */
  private void opened(TunnelOpened event) {
    if (known.containsKey(event.tunnel())) {
      return;
    }
    Trigger trigger = triggers.of(event.rawTrigger());
    String address = TunnelNews.words(event.peer());
    Tunnel tunnel = new Tunnel(event, trigger, address);
    rows.add(tunnel);
    List<Tunnel> others = List.copyOf(openOf(event.platform()));
    isOpen(tunnel);
    for (Tunnel older : others) {
      if (!older.openedAt().isAfter(event.at())) {
        end(older, replacement(older, event.at()));
      }
    }
    connected.add(
        new PlatformDirectory.Connection(
            event.platform(), address, trigger.name(), event.tls().listener(), event.at()));
    news.add(words.opened(event, trigger, address, name(event.platform())));
    up.add(
        new TunnelUp(
            event.tunnel(), event.platform(), trigger, event.rawTrigger(), address, event.at()));
  }

  /** Ports can be used. A tunnel that is not known or over is passed over. */
  private void forwarded(TunnelForwarded event) {
    Tunnel tunnel = known.get(event.tunnel());
    if (tunnel == null || !tunnel.isOpen() || !tunnel.forwards(event.ports(), event.at())) {
      return;
    }
    news.add(words.forwarded(event, name(event.platform())));
    ready.add(
        new TunnelReady(
            event.tunnel(), event.platform(), tunnel.trigger(), event.ports(), event.at()));
  }

  /** A tunnel is gone. */
  private void closed(TunnelClosed event) {
    Tunnel tunnel = known.get(event.tunnel());
    if (tunnel != null && tunnel.isOpen()) {
      end(tunnel, event);
    }
  }

  private void end(Tunnel tunnel, TunnelClosed event) {
    tunnel.close(event);
    List<Tunnel> left = openOf(event.platform());
    left.removeIf(other -> other.id().equals(tunnel.id()));
    boolean replaced = !left.isEmpty();
    if (!replaced) {
      disconnected.put(event.platform(), event.at());
    }
    news.add(words.closed(event, replaced, name(event.platform())));
    down.add(
        new TunnelDown(tunnel.id(), event.platform(), event.cause().name(), replaced, event.at()));
  }

  private void isOpen(Tunnel tunnel) {
    openOf(tunnel.platform()).add(tunnel);
  }

  private List<Tunnel> openOf(UUID platform) {
    return open.computeIfAbsent(platform, any -> new ArrayList<>());
  }

  private String name(UUID platform) {
    return names.getOrDefault(platform, platform.toString());
  }

  private static TunnelClosed replacement(Tunnel older, Instant at) {
    String why = "The PC opened a newer tunnel.";
    return new TunnelClosed(older.id(), older.platform(), CloseCause.REPLACED, why, 0, 0, at);
  }

  List<PlatformDirectory.Connection> connected() {
    return connected;
  }

  Map<UUID, Instant> disconnected() {
    return disconnected;
  }

  List<News> news() {
    return news;
  }

  List<TunnelUp> up() {
    return up;
  }

  List<TunnelReady> ready() {
    return ready;
  }

  List<TunnelDown> down() {
    return down;
  }
}
