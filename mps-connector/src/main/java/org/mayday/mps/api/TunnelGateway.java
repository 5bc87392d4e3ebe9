package org.mayday.mps.api;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The listener and its live tunnels. */
public interface TunnelGateway {

  /**
   * Binds the listener, or gives it a new certificate if it is bound; tunnels that are up stay up.
   *
   * @throws java.io.UncheckedIOException if the address cannot be bound
   */
  void listen(TlsIdentity identity);

  /** Whether the listener is bound. */
  boolean isListening();

  /** The configured address of the listener. */
  InetSocketAddress address();

  /** The tunnels that are up now; a snapshot. */
  Collection<LiveTunnel> tunnels();

  /** The tunnel of a PC, if it has one now. */
  Optional<LiveTunnel> tunnel(UUID platform);

  /**
   * Ends the tunnel of a PC with APF DISCONNECT "by application".
   *
   * @return false if the PC had none
   */
  boolean disconnect(UUID platform, String why);

  /** Figures since the listener started. */
  GatewayFigures figures();
}
