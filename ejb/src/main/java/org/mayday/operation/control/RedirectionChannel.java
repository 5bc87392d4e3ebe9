package org.mayday.operation.control;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelConnectionFactory;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.http.PinnedChannel;

/** Opens channels to the redirection port of a PC. */
final class RedirectionChannel {
  private static final Logger LOG = System.getLogger(RedirectionChannel.class.getName());
  private static final int PLAIN = 16994;
  private static final int TLS = 16995;

  private final TunnelConnectionFactory tunnels;
  private final ScheduledExecutorService watchdog;
  private final Pins pins;

  RedirectionChannel(
      TunnelConnectionFactory tunnels, ScheduledExecutorService watchdog, Pins pins) {
    this.tunnels = tunnels;
    this.watchdog = watchdog;
    this.pins = pins;
  }

  Socket open(LiveTunnel tunnel, Duration confirmed, Duration within) throws OperationFailed {
    boolean plain = tunnel.ports().contains(PLAIN);
    if (!plain && !tunnel.ports().contains(TLS)) {
      throw new OperationFailed(
          Kind.PORT_NOT_FORWARDED, "The PC forwards neither port 16994 nor port 16995.");
    }
    Socket channel = channel(new TunnelRequest(tunnel.platform(), plain ? PLAIN : TLS, confirmed));
    return plain ? channel : secured(tunnel, channel, within);
  }

  private Socket channel(TunnelRequest request) throws OperationFailed {
    try {
      return tunnels.open(request).socket();
    } catch (TunnelException e) {
      throw Failures.ofTunnel(e);
    }
  }

  /** A PC that sends its part of the handshake byte by byte must not take longer for it. */
  private Socket secured(LiveTunnel tunnel, Socket channel, Duration within)
      throws OperationFailed {
    ScheduledFuture<?> limit =
        watchdog.schedule(() -> close(channel), within.toMillis(), TimeUnit.MILLISECONDS);
    try {
      channel.setSoTimeout((int) Math.max(1, within.toMillis()));
      return PinnedChannel.secured(
          channel,
          tunnel.platform().toString(),
          TLS,
          sha256 -> pins.accepts(tunnel.platform(), sha256));
    } catch (IOException e) {
      close(channel);
      throw new OperationFailed(Kind.UNAUTHORIZED, "TLS with the PC failed: " + e.getMessage(), e);
    } finally {
      limit.cancel(false);
    }
  }

  private static void close(Socket channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A channel was closed already.", e);
    }
  }
}
