package org.mayday.mps.api;

import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;

/** The listeners and their live tunnels. */
public interface TunnelGateway {

  /**
   * Binds the listeners, or gives them other certificates if they are bound; tunnels that are up
   * stay up.
   *
   * @throws java.io.UncheckedIOException if an address cannot be bound
   */
  void listen(TlsMaterial material);

  /** Whether all listeners are bound. */
  boolean isListening();

  /** The address of the modern listener. */
  InetSocketAddress address();

  /** The listeners, the modern one first; none before they are bound. */
  List<ListenerNow> listeners();

  /** The tunnels that are up now; a snapshot. */
  Collection<LiveTunnel> tunnels();

  /** The tunnel of a PC, if it has one now. */
  Optional<LiveTunnel> tunnel(UUID platform);

  /**
   * The tunnel of a PC, as soon as the PC has said which ports it forwards: it says so a moment
   * after its login.
   *
   * @param patience after this time the tunnel is given as it is
   */
  Optional<LiveTunnel> tunnel(UUID platform, Duration patience);

  /**
   * Ends the tunnel of a PC with APF DISCONNECT "by application".
   *
   * @return false if the PC had none
   */
  boolean disconnect(UUID platform, String why);

  /** Whom the gateway holds back. */
  HeldBack heldBack();

  /** Figures since the listener started. */
  GatewayFigures figures();

  /**
   * A context of TLS 1.0 to 1.2 as firmware before AMT 12 speaks it, not initialised yet, for
   * connections to PCs; nothing else of this Java speaks it. (ADR 0014)
   *
   * @throws GeneralSecurityException if it cannot be made
   */
  SSLContext oldTls() throws GeneralSecurityException;

  /** PCs of which something waits to be told to the listener; what is under way included. */
  Set<UUID> untold();

  /** Tunnels through the gateways of others. */
  ForeignGateways foreign();

  /** The doors for consoles, switched on or not. */
  List<DoorNow> doors();

  /**
   * Ends what somebody has open at the doors.
   *
   * @param user as the application named him
   * @return how many connections that were
   */
  int dismiss(String user);
}
