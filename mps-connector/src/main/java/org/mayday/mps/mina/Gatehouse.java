package org.mayday.mps.mina;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mayday.mps.admission.BackOff;
import org.mayday.mps.admission.Descriptors;
import org.mayday.mps.admission.Handshakes;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.mps.config.AddressRange;
import org.mayday.mps.config.AdmissionSettings;
import org.mayday.mps.tunnel.TunnelContext;
import org.mayday.mps.tunnel.Tunnels;

/** What the doors of all listeners share, and the turns of their handshakes. Thread-safe. */
final class Gatehouse {
  private final TunnelContext context;
  private final Tunnels tunnels;
  private final BackOff backOff;
  private final List<AddressRange> fronts;
  private final Descriptors descriptors;
  private final Handshakes handshakes;

  Gatehouse(TunnelContext context, Tunnels tunnels) {
    AdmissionSettings settings = context.settings().admission();
    this.context = context;
    this.tunnels = tunnels;
    this.backOff = context.backOff();
    this.fronts = settings.fronts();
    this.descriptors = Descriptors.ofProcess(settings.descriptorReserve(), context.ticker());
    this.handshakes = new Handshakes(settings, context.ticker());
  }

  Handshakes handshakes() {
    return handshakes;
  }

  /** Whether a load balancer calls, which tells who calls it by the PROXY protocol. */
  boolean isFront(InetAddress address) {
    return fronts.stream().anyMatch(front -> front.contains(address));
  }

  /** Whether so few file descriptors are left that none is spent on a connection. */
  boolean isShortOfDescriptors() {
    return descriptors.areShort(tunnels.connectionCount());
  }

  /** Whether there are no file descriptors at all. */
  boolean hasNoDescriptors() {
    return descriptors.areGone();
  }

  /** Until when a caller is closed at the door that failed too often; empty if it is not. */
  Optional<Instant> backedOff(InetAddress caller) {
    return backOff.until(caller);
  }

  /** A refusal of a connection that said nothing yet. */
  TunnelRefused refusal(InetSocketAddress peer, Reason reason, String words) {
    return new TunnelRefused(
        peer, Stage.CONNECT, reason, words, null, null, context.clock().instant());
  }

  /** Does what is due; called regularly. */
  void tick() {
    // The rest of the time is for lines that are slow, while nobody else has to wait for them.
    handshakes.cutSlow(context.settings().deadlines().tls().toMillis() / 3);
  }
}
