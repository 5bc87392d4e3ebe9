package org.mayday.mps.tunnel;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelRequest;

/**
 * All connections under way, and which tunnel is the one of a PC: the newest that logged in.
 * Thread-safe.
 */
public final class Tunnels {
  private final Map<UUID, Tunnel> byPlatform = new ConcurrentHashMap<>();
  private final Set<Tunnel> all = ConcurrentHashMap.newKeySet();
  private final Agenda agenda = new Agenda(all);

  /** A connection was accepted. */
  void add(Tunnel tunnel) {
    all.add(tunnel);
    agenda.changed(tunnel);
  }

  /** Something is due for a connection at another moment than before. */
  void dueChanged(Tunnel tunnel) {
    agenda.changed(tunnel);
  }

  /** The wire of a connection is gone. */
  void forget(Tunnel tunnel) {
    all.remove(tunnel);
    if (all.isEmpty()) {
      synchronized (all) {
        all.notifyAll();
      }
    }
  }

  /** Waits until no connection is under way; returns false if some are at the deadline. */
  public boolean awaitNone(Duration deadline) throws InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    synchronized (all) {
      while (!all.isEmpty()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        all.wait(left);
      }
    }
    return true;
  }

  /** Makes it the tunnel of the PC at once; returns the one that was so before. */
  @Nullable Tunnel put(UUID platform, Tunnel tunnel) {
    return byPlatform.put(platform, tunnel);
  }

  /** Has no effect if the PC has another tunnel now. */
  void remove(UUID platform, Tunnel tunnel) {
    byPlatform.remove(platform, tunnel);
  }

  /** The tunnel of a PC, if it has one. */
  public @Nullable Tunnel of(UUID platform) {
    return byPlatform.get(platform);
  }

  /** The tunnels that are up; a snapshot. */
  public Collection<LiveTunnel> live() {
    return byPlatform.values().stream()
        .map(Tunnel::live)
        .filter(Objects::nonNull)
        .map(LiveTunnel.class::cast)
        .toList();
  }

  /** How many tunnels are up. */
  public int count() {
    return byPlatform.size();
  }

  /** Every connection under way; a snapshot. */
  public List<Tunnel> connections() {
    return List.copyOf(all);
  }

  /** How many connections are under way. */
  public int connectionCount() {
    return all.size();
  }

  /** Lets each connection do what is due. */
  public void tick(long now) {
    agenda.tick(now);
  }

  /**
   * The tunnel that a channel for this request would be opened in.
   *
   * @throws TunnelException if the PC has no tunnel or does not forward the port
   */
  public Tunnel require(TunnelRequest request) throws TunnelException {
    Tunnel tunnel = byPlatform.get(request.platform());
    if (tunnel == null) {
      throw new TunnelException(
          TunnelException.Reason.NOT_CONNECTED, "PC " + request.platform() + " has no tunnel");
    }
    if (!tunnel.ports().contains(request.port())) {
      throw new TunnelException(
          TunnelException.Reason.PORT_NOT_FORWARDED,
          "PC %s does not forward port %d but %s"
              .formatted(request.platform(), request.port(), tunnel.ports()));
    }
    return tunnel;
  }

  /**
   * Opens a channel and waits until the PC confirms it.
   *
   * @throws TunnelException if there is no such channel in time
   */
  public TunnelChannel open(TunnelRequest request) throws TunnelException {
    Tunnel tunnel = require(request);
    TunnelChannel channel = tunnel.newChannel(request.port());
    Duration timeout = request.timeout();
    channel.open(timeout);
    return channel;
  }
}
