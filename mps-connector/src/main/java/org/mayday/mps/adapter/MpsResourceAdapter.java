package org.mayday.mps.adapter;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Clock;
import java.util.Timer;
import java.util.TimerTask;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.DoorListener;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.mps.api.TunnelListener;
import org.mayday.mps.config.GatewaySettings;
import org.mayday.mps.config.SettingsReader;
import org.mayday.mps.connection.TunnelHost;
import org.mayday.mps.tunnel.Tunnels;

/**
 * The life cycle of the gateway in the container. Starting binds nothing: that is up to {@link
 * TunnelGateway#listen}. (Jakarta Connectors 2.1, 5)
 */
@Connector(
    displayName = "Mayday gateway",
    description = "Management Presence Server for Intel AMT Client Initiated Remote Access",
    vendorName = "Mayday",
    eisType = "Intel AMT",
    version = "1.0",
    transactionSupport = TransactionSupportLevel.NoTransaction)
public class MpsResourceAdapter implements ResourceAdapter, TunnelHost {
  private static final System.Logger LOG = System.getLogger(MpsResourceAdapter.class.getName());

  /** How exact deadlines are, in milliseconds. */
  private static final long TICK = 100;

  private final Endpoints<TunnelListener> endpoints = new Endpoints<>(TunnelListener.class);
  private final Endpoints<DoorListener> doors = new Endpoints<>(DoorListener.class);
  private volatile @Nullable Gateway gateway;
  private @Nullable Timer timer;

  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    GatewaySettings settings;
    try {
      settings = SettingsReader.ofPlatform().read();
    } catch (IllegalArgumentException e) {
      throw new ResourceAdapterInternalException(e.getMessage(), e);
    }
    start(context, settings);
  }

  /** Starts with given settings, for use without a container. */
  public void start(BootstrapContext context, GatewaySettings settings)
      throws ResourceAdapterInternalException {
    start(context, settings, Clock.systemUTC());
  }

  /** Starts with given settings and wall clock, for use without a container. */
  public void start(BootstrapContext context, GatewaySettings settings, Clock clock)
      throws ResourceAdapterInternalException {
    Gateway started =
        new Gateway(settings, endpoints, new AskedDoorman(doors), context.getWorkManager(), clock);
    gateway = started;
    try {
      Timer created = context.createTimer();
      created.schedule(new Tick(started), TICK, TICK);
      timer = created;
    } catch (UnavailableException e) {
      throw new ResourceAdapterInternalException("the container gives the gateway no timer", e);
    }
  }

  @Override
  public void stop() {
    Gateway stopped = gateway;
    gateway = null;
    if (stopped != null) {
      // The container may have closed our class loader already; what can be done then is done.
      attempt("stopping the gateway", stopped::stop);
    }
    Timer created = timer;
    timer = null;
    if (created != null) {
      attempt("ending the timer", created::cancel);
    }
  }

  private static void attempt(String what, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.log(WARNING, "Trouble while " + what, e);
    }
  }

  @Override
  public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec)
      throws ResourceException {
    if (spec instanceof TunnelActivationSpec) {
      endpoints.activate(factory);
      LOG.log(INFO, "The gateway has its listener");
    } else if (spec instanceof DoorActivationSpec) {
      doors.activate(factory);
    } else {
      throw new NotSupportedException("not an activation of the gateway: " + spec);
    }
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
    endpoints.deactivate(factory);
    doors.deactivate(factory);
  }

  /** Nothing of the gateway takes part in distributed transactions. */
  @Override
  public XAResource[] getXAResources(ActivationSpec[] specs) {
    return new XAResource[0];
  }

  @Override
  public Tunnels tunnels() {
    return running().liveTunnels();
  }

  @Override
  public TunnelGateway gateway() {
    return running();
  }

  private Gateway running() {
    Gateway current = gateway;
    if (current == null) {
      throw new IllegalStateException("the gateway is stopped");
    }
    return current;
  }

  /** There is one per deployment; containers tell adapters apart by identity. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }

  /** A moment of the one timer; a fault in it must not end the timer. */
  private static final class Tick extends TimerTask {
    private final Gateway gateway;

    Tick(Gateway gateway) {
      this.gateway = gateway;
    }

    @Override
    public void run() {
      try {
        gateway.tick();
      } catch (RuntimeException | LinkageError e) {
        LOG.log(WARNING, "Trouble in the timer of the gateway", e);
      }
    }
  }
}
