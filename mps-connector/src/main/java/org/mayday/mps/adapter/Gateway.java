package org.mayday.mps.adapter;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.resource.spi.work.WorkManager;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.mayday.mps.adapter.Deliveries.Crew;
import org.mayday.mps.admission.BackOff;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.DoorNow;
import org.mayday.mps.api.ForeignGateways;
import org.mayday.mps.api.GatewayFigures;
import org.mayday.mps.api.HeldBack;
import org.mayday.mps.api.ListenerNow;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsMaterial;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.mps.api.TunnelListener;
import org.mayday.mps.config.DeliverySettings;
import org.mayday.mps.config.GatewaySettings;
import org.mayday.mps.config.ProtocolSettings;
import org.mayday.mps.event.EventContext;
import org.mayday.mps.foreign.ForeignContext;
import org.mayday.mps.foreign.ForeignTunnels;
import org.mayday.mps.mina.LegacyTls;
import org.mayday.mps.mina.TunnelAcceptor;
import org.mayday.mps.mina.WorkExecutor;
import org.mayday.mps.proxy.Doorman;
import org.mayday.mps.proxy.Proxies;
import org.mayday.mps.tunnel.Doorkeeper;
import org.mayday.mps.tunnel.Figures;
import org.mayday.mps.tunnel.Refusals;
import org.mayday.mps.tunnel.Route;
import org.mayday.mps.tunnel.Tunnel;
import org.mayday.mps.tunnel.TunnelContext;
import org.mayday.mps.tunnel.Tunnels;

/** The running gateway: its parts joined, from start to stop. Thread-safe. */
final class Gateway implements TunnelGateway {
  private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final GatewaySettings settings;
  private final Tunnels tunnels = new Tunnels();
  private final Figures figures = new Figures();
  private final Deliveries logins;
  private final Deliveries events;
  private final Refusals refusals;
  private final Doorkeeper doorkeeper;
  private final TunnelAcceptor acceptor;
  private final Proxies proxies;
  private final ForeignTunnels foreign;

  /**
   * @param clock the wall clock, for moments that are told; may be set at any time
   */
  Gateway(
      GatewaySettings settings,
      Endpoints<TunnelListener> endpoints,
      Doorman doorman,
      WorkManager workManager,
      Clock clock) {
    this.settings = settings;
    Clock steady = new SteadyClock(clock);
    DeliverySettings delivery = settings.delivery();
    events =
        new Deliveries(
            endpoints,
            workManager,
            steady,
            delivery.retry(),
            new Crew(delivery.workers(), delivery.batch()));
    logins =
        new Deliveries(
            endpoints,
            workManager,
            steady,
            delivery.retry(),
            new Crew(delivery.loginWorkers(), delivery.loginBatch()));
    TunnelEventDeliveries told = new TunnelEventDeliveries(events, delivery.queue(), figures);
    refusals = new Refusals(figures, told, steady, delivery.refusalBurst());
    BackOff backOff = new BackOff(settings.backOff(), settings.admission().fronts(), steady);
    doorkeeper = new Doorkeeper(backOff, settings.duplicates(), clock, told);
    TunnelContext context =
        new TunnelContext(
            settings,
            ProtocolSettings.of(settings),
            new Logins(logins, told, steady, settings.deadlines().login().dividedBy(2)),
            told,
            refusals,
            doorkeeper,
            backOff,
            figures,
            EventContext.of(settings.events(), settings.limits().channelWindow(), Gateway::now),
            clock,
            Gateway::now);
    WorkExecutor works = new WorkExecutor(workManager);
    acceptor = new TunnelAcceptor(context, tunnels, works);
    proxies = new Proxies(settings, doorman, tunnels, works, clock, steady);
    foreign =
        new ForeignTunnels(
            new ForeignContext(
                told,
                told::isFull,
                settings.limits().maxConnections(),
                settings.limits().maxChannelsPerTunnel(),
                settings.deadlines().write(),
                clock,
                Gateway::now),
            tunnels);
  }

  private static long now() {
    return System.nanoTime() / NANOS_PER_MILLI;
  }

  Tunnels liveTunnels() {
    return tunnels;
  }

  /** Does what is due everywhere; called by one timer for all connections. */
  void tick() {
    tunnels.tick(now());
    acceptor.tick();
    proxies.tick();
    foreign.tick(now());
    refusals.tick();
    logins.wake();
    events.wake();
  }

  @Override
  public void listen(TlsMaterial material) {
    acceptor.listen(material);
    proxies.open();
  }

  @Override
  public boolean isListening() {
    return acceptor.isListening();
  }

  @Override
  public InetSocketAddress address() {
    return acceptor.localAddress();
  }

  @Override
  public List<ListenerNow> listeners() {
    return acceptor.listeners();
  }

  @Override
  public Collection<LiveTunnel> tunnels() {
    return tunnels.live();
  }

  @Override
  public Optional<LiveTunnel> tunnel(UUID platform) {
    return Optional.ofNullable(tunnels.of(platform)).map(Route::live);
  }

  @Override
  public Optional<LiveTunnel> tunnel(UUID platform, Duration patience) {
    Route tunnel = tunnels.of(platform);
    if (tunnel == null) {
      return Optional.empty();
    }
    tunnel.awaitPorts(patience);
    return Optional.ofNullable(tunnel.live());
  }

  @Override
  public boolean disconnect(UUID platform, String why) {
    Route tunnel = tunnels.of(platform);
    if (tunnel == null) {
      return false;
    }
    foreign.hangUp(tunnel, why);
    return true;
  }

  @Override
  public HeldBack heldBack() {
    return doorkeeper;
  }

  @Override
  public GatewayFigures figures() {
    return figures.snapshot(tunnels.connectionCount(), tunnels.count());
  }

  @Override
  public SSLContext oldTls() throws GeneralSecurityException {
    return LegacyTls.context();
  }

  @Override
  public Set<UUID> untold() {
    return events.keys(UUID.class);
  }

  @Override
  public ForeignGateways foreign() {
    return foreign;
  }

  @Override
  public List<DoorNow> doors() {
    return proxies.now();
  }

  @Override
  public int dismiss(String user) {
    return proxies.dismiss(user);
  }

  /** Closes the port, takes leave of all PCs and waits for that within the deadline. */
  void stop() {
    proxies.close();
    acceptor.unbind();
    int count = tunnels.count();
    foreign.close();
    for (Tunnel tunnel : tunnels.connections()) {
      tunnel.disconnect(CloseCause.SHUTDOWN, "the gateway stops");
    }
    awaitFarewells();
    acceptor.dispose();
    logins.close();
    int untold = events.close();
    LOG.log(INFO, "The gateway has stopped; {0} tunnels ended, {1} events untold", count, untold);
  }

  private void awaitFarewells() {
    try {
      if (!tunnels.awaitNone(settings.deadlines().stop())) {
        LOG.log(WARNING, "{0} connections are cut", tunnels.connectionCount());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
