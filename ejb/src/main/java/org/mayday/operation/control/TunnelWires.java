package org.mayday.operation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelConnectionFactory;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.role.boundary.ServerRole;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.Together;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.http.ChannelRefusedException;
import org.mayday.wsman.http.ChannelSupplier;
import org.mayday.wsman.http.DigestCredentials;
import org.mayday.wsman.http.DigestHttpTransport;
import org.mayday.wsman.http.HttpSettings;
import org.mayday.wsman.http.Passage;

/**
 * Wires through the tunnels of the gateway. On a server that is a gateway only there are none: what
 * goes to PCs there goes through its doors.
 */
@Dependent
public class TunnelWires implements Wires {
  @Resource(lookup = "java:app/mps/Tunnels")
  TunnelConnectionFactory tunnels;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService watchdog;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService helpers;

  @Inject Pins pins;
  @Inject OperationSettings settings;
  @Inject ServerRole role;

  @Override
  public Optional<LiveTunnel> tunnel(UUID platform) {
    return role.hasDesk() ? tunnels.gateway().tunnel(platform) : Optional.empty();
  }

  @Override
  public Optional<LiveTunnel> tunnel(UUID platform, Duration patience) {
    return role.hasDesk() ? tunnels.gateway().tunnel(platform, patience) : Optional.empty();
  }

  @Override
  public Wire wire(LiveTunnel tunnel, int port, boolean tls, AmtCredentials credentials) {
    return new DigestWire(
        new DigestHttpTransport(
            channels(tunnel.platform(), port),
            http(tunnel.platform(), port, tls).withMaxChannels(settings.channels()),
            new DigestCredentials(credentials.user(), credentials.password()),
            watchdog),
        new Together(helpers, settings.channels()));
  }

  /**
   * A way to the firmware for somebody who signs on himself.
   *
   * @param maxAnswer most bytes of an answer
   * @throws OperationFailed if the PC does not forward a port for WS-Management
   */
  public Passage passage(LiveTunnel tunnel, int maxAnswer) throws OperationFailed {
    WsmanPort port = WsmanPort.of(tunnel);
    return new Passage(
        channels(tunnel.platform(), port.number()),
        http(tunnel.platform(), port.number(), port.tls()).withMaxAnswer(maxAnswer),
        watchdog);
  }

  /**
   * A connection to the redirection port: 16994 where the PC forwards it, else 16995 with TLS
   * inside, as the other ports are chosen.
   *
   * @param within how long it may take, TLS included
   * @throws OperationFailed if there is none
   */
  public Socket redirection(LiveTunnel tunnel, Duration within) throws OperationFailed {
    return new RedirectionChannel(tunnels, watchdog, pins).open(tunnel, shorter(within), within);
  }

  /**
   * A connection to a port of a PC for whoever speaks its protocol himself.
   *
   * @throws OperationFailed if there is none
   */
  public Socket plain(UUID platform, int port) throws OperationFailed {
    if (!role.hasDesk()) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_CONNECTED, "This server is a gateway only.");
    }
    try {
      return tunnels.open(new TunnelRequest(platform, port, settings.channel())).socket();
    } catch (TunnelException e) {
      throw Failures.ofTunnel(e);
    }
  }

  private HttpSettings http(UUID platform, int port, boolean tls) {
    String host = platform.toString();
    return tls
        ? HttpSettings.tls(host, port, sha256 -> pins.accepts(platform, sha256))
        : HttpSettings.plain(host, port);
  }

  private ChannelSupplier channels(UUID platform, int port) {
    return timeout -> open(new TunnelRequest(platform, port, shorter(timeout)));
  }

  private Socket open(TunnelRequest request) throws IOException {
    try {
      return tunnels.open(request).socket();
    } catch (TunnelException e) {
      throw isRefusal(e)
          ? new ChannelRefusedException(e.getMessage(), e)
          : new IOException(e.getMessage(), e);
    }
  }

  private static boolean isRefusal(TunnelException e) {
    return e.reason() == TunnelException.Reason.REFUSED
        || e.reason() == TunnelException.Reason.TOO_MANY_CHANNELS;
  }

  private Duration shorter(Duration timeout) {
    return timeout.compareTo(settings.channel()) < 0 ? timeout : settings.channel();
  }

  private record DigestWire(DigestHttpTransport http, Together together) implements Wire {
    @Override
    public WsmanTransport transport() {
      return http;
    }

    @Override
    public void close() {
      http.close();
    }
  }
}
