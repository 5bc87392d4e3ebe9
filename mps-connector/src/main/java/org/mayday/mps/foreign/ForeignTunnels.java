package org.mayday.mps.foreign;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.Arrival;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.ForeignGateway;
import org.mayday.mps.api.ForeignGateways;
import org.mayday.mps.api.ForeignPc;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.tunnel.Route;
import org.mayday.mps.tunnel.Tunnels;

/**
 * All foreign tunnels. Which way to a PC counts is decided in the register that direct tunnels are
 * in, too: a direct one, or else that of the gateway that told of a call last. Thread-safe.
 */
public final class ForeignTunnels implements ForeignGateways {
  /**
   * A gateway that does not name its tunnels may say the same twice, because its first word was not
   * answered in time; later than this it must be another call.
   */
  private static final Duration SAME_CALL = Duration.ofSeconds(30);

  private final ForeignContext context;
  private final Tunnels tunnels;
  private final Set<ForeignTunnel> all = ConcurrentHashMap.newKeySet();
  private final Map<Refused, String> hungUp = new ConcurrentHashMap<>();
  private final Ended ended = new Ended();

  public ForeignTunnels(ForeignContext context, Tunnels tunnels) {
    this.context = context;
    this.tunnels = tunnels;
  }

  /** A PC that somebody hung up on, at a gateway that still has its tunnel. */
  private record Refused(UUID gateway, UUID platform) {}

  @Override
  public Arrival arrived(ForeignGateway gateway, ForeignPc pc, boolean fresh) {
    Refused refused = new Refused(gateway.id(), pc.platform());
    if (ended.contains(gateway.id(), pc.tunnel())) {
      return Arrival.OVER;
    }
    if (isHungUp(refused, pc, fresh)) {
      return Arrival.HUNG_UP;
    }
    if (!(tunnels.of(pc.platform()) instanceof ForeignTunnel)
        && (tunnels.count() >= context.mostTunnels() || context.isFull().test(pc.platform()))) {
      return Arrival.FULL;
    }
    ForeignTunnel offered = new ForeignTunnel(context, gateway, pc, this::isOver);
    Choice choice = new Choice(offered, fresh);
    all.add(offered); // before anybody can end it
    Route kept = tunnels.offer(pc.platform(), offered, choice::of);
    if (kept == offered) {
      hungUp.remove(refused);
      open(offered, choice);
      return Arrival.OPENED;
    }
    all.remove(offered);
    if (!(kept instanceof ForeignTunnel known)) {
      return Arrival.DIRECT;
    }
    if (!known.gateway().id().equals(gateway.id())) {
      return Arrival.ELSEWHERE;
    }
    known.confirmed(gateway);
    return Arrival.KNOWN;
  }

  /** Whether it is still the call that somebody hung up on here. */
  private boolean isHungUp(Refused refused, ForeignPc pc, boolean fresh) {
    String tunnel = hungUp.get(refused);
    return tunnel != null && (tunnel.isEmpty() ? !fresh : tunnel.equals(pc.tunnel()));
  }

  private void open(ForeignTunnel offered, Choice choice) {
    ForeignTunnel former = choice.former;
    if (former != null) {
      String why =
          former.gateway().id().equals(offered.gateway().id())
              ? "the PC opened a newer tunnel"
              : "the PC called gateway " + offered.gateway().name();
      former.disconnect(CloseCause.REPLACED, why);
    }
    offered.announce();
  }

  /** Decides between a tunnel that is offered and the way that there is. */
  private static final class Choice {
    private final ForeignTunnel offered;
    private final boolean fresh;
    private @Nullable ForeignTunnel former;

    Choice(ForeignTunnel offered, boolean fresh) {
      this.offered = offered;
      this.fresh = fresh;
    }

    Route of(Route present) {
      if (!(present instanceof ForeignTunnel known) || !replaces(known)) {
        return present;
      }
      former = known;
      return offered;
    }

    private boolean replaces(ForeignTunnel known) {
      if (!known.gateway().id().equals(offered.gateway().id())) {
        return fresh;
      }
      String name = offered.pc().tunnel();
      return name.isEmpty()
          ? fresh && known.openedAt().plus(SAME_CALL).isBefore(offered.openedAt())
          : !name.equals(known.pc().tunnel());
    }
  }

  private void isOver(ForeignTunnel tunnel) {
    all.remove(tunnel);
    tunnels.remove(tunnel.pc().platform(), tunnel);
  }

  @Override
  public boolean left(UUID gateway, UUID platform, String tunnel, String why) {
    hungUp.remove(new Refused(gateway, platform));
    ended.add(gateway, tunnel);
    if (tunnels.of(platform) instanceof ForeignTunnel known
        && known.gateway().id().equals(gateway)
        && (tunnel.isEmpty()
            || known.pc().tunnel().isEmpty()
            || tunnel.equals(known.pc().tunnel()))) {
      known.disconnect(CloseCause.BY_PLATFORM, why);
      return true;
    }
    return false;
  }

  /**
   * Somebody hangs up here. The gateway cannot be told, so what it says of the same call is not
   * listened to any more.
   */
  public void hangUp(Route route, String why) {
    if (route instanceof ForeignTunnel known) {
      hungUp.put(new Refused(known.gateway().id(), known.pc().platform()), known.pc().tunnel());
    }
    route.disconnect(CloseCause.BY_APPLICATION, why);
  }

  @Override
  public int keepOnly(UUID gateway, Set<UUID> listed, Instant askedAt) {
    hungUp
        .keySet()
        .removeIf(
            refused -> refused.gateway().equals(gateway) && !listed.contains(refused.platform()));
    List<ForeignTunnel> gone =
        of(gateway).stream()
            .filter(tunnel -> !listed.contains(tunnel.pc().platform()))
            .filter(tunnel -> tunnel.openedAt().isBefore(askedAt))
            .toList();
    gone.forEach(
        tunnel ->
            tunnel.disconnect(CloseCause.CONNECTION_LOST, "the gateway does not list it any more"));
    return gone.size();
  }

  @Override
  public int leftAll(UUID gateway, CloseCause cause, String why) {
    hungUp.keySet().removeIf(refused -> refused.gateway().equals(gateway));
    List<ForeignTunnel> gone = of(gateway);
    gone.forEach(tunnel -> tunnel.disconnect(cause, why));
    return gone.size();
  }

  private List<ForeignTunnel> of(UUID gateway) {
    return all.stream().filter(tunnel -> tunnel.gateway().id().equals(gateway)).toList();
  }

  @Override
  public Collection<LiveTunnel> through(UUID gateway) {
    return of(gateway).stream().map(ForeignTunnel::live).filter(Objects::nonNull).toList();
  }

  @Override
  public void knock(ForeignProxy proxy, Duration within) throws TunnelException {
    try (Socket socket = new Socket()) {
      Handshake handshake =
          Handshake.with(socket, new InetSocketAddress(proxy.host(), proxy.port()), within);
      Agreement.of(proxy.kind()).signIn(handshake, proxy);
    } catch (IOException e) {
      TunnelException told =
          new TunnelException(TunnelException.Reason.GATEWAY, proxy + " fails: " + e.getMessage());
      told.initCause(e);
      throw told;
    }
  }

  /** Ends writes that last too long. */
  public void tick(long now) {
    all.forEach(tunnel -> tunnel.tick(now));
  }

  /** Ends all of them, because the server stops. */
  public void close() {
    List.copyOf(all).forEach(tunnel -> tunnel.disconnect(CloseCause.SHUTDOWN, "the server stops"));
  }
}
