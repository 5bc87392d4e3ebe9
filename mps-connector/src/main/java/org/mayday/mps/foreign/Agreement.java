package org.mayday.mps.foreign;

import java.io.IOException;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.TunnelException;

/** How a proxy is asked for a connection to a port of a PC. */
interface Agreement {

  /**
   * Asks; afterwards the connection leads to the PC.
   *
   * @throws TunnelException if the proxy says no
   * @throws IOException if it says nothing, or nonsense
   */
  void reach(Handshake proxy, ForeignProxy login, String target, int port)
      throws IOException, TunnelException;

  /**
   * Only signs in, where that is a step of its own; otherwise it is enough that somebody is there.
   *
   * @throws TunnelException if the proxy says no
   * @throws IOException if it says nothing, or nonsense
   */
  default void signIn(Handshake proxy, ForeignProxy login) throws IOException, TunnelException {}

  /** The way for a kind of proxy. */
  static Agreement of(ForeignProxy.Kind kind) {
    return switch (kind) {
      case SOCKS_5 -> new Socks5Agreement();
      case SOCKS_4A -> new Socks4Agreement();
      case HTTP_CONNECT -> new ConnectAgreement();
    };
  }
}
