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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelRequest;

/**
 * All connections under way, and which way is the one to a PC: its newest tunnel that logged in, or
 * else one through somebody else's gateway. Thread-safe.
 */
public final class Tunnels {
  private final Map<UUID, Route> byPlatform = new ConcurrentHashMap<>();
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

  /** Makes it the tunnel of the PC at once; returns the way that there was before. */
  @Nullable Route put(UUID platform, Tunnel tunnel) {
    return byPlatform.put(platform, tunnel);
  }

  /** Has no effect if the PC has another tunnel now. */
  public void remove(UUID platform, Route route) {
    byPlatform.remove(platform, route);
  }

  /**
   * Offers a way to a PC that is not a tunnel of its own.
   *
   * @param choice the way to be kept, of this and the one that there is; called once, and must not
   *     take long
   * @return the way that is kept
   */
  public Route offer(UUID platform, Route route, UnaryOperator<Route> choice) {
    return byPlatform.merge(platform, route, (present, offered) -> choice.apply(present));
  }

  /** The way to a PC, if there is one. */
  public @Nullable Route of(UUID platform) {
    return byPlatform.get(platform);
  }

  /** The tunnel that a PC has to this gateway, if it has one. */
  @Nullable Tunnel direct(UUID platform) {
    return byPlatform.get(platform) instanceof Tunnel tunnel ? tunnel : null;
  }

  /** The tunnels that are up; a snapshot. */
  public Collection<LiveTunnel> live() {
    return byPlatform.values().stream()
        .map(Route::live)
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
   * The way that a channel for this request would be opened in.
   *
   * @throws TunnelException if the PC has no tunnel or does not forward the port
   */
  public Route require(TunnelRequest request) throws TunnelException {
    Route tunnel = byPlatform.get(request.platform());
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
  public PcChannel open(TunnelRequest request) throws TunnelException {
    return require(request).open(request.port(), request.timeout());
  }
}
