package org.mayday.mps.mina;

import java.net.InetSocketAddress;
import javax.net.ssl.SSLEngine;
import org.mayday.mps.api.TlsIdentity;

/**
 * Makes the TLS engines of one listener; whatever implementation of TLS makes them, everything that
 * the listener wants of TLS is set in here. Thread-safe.
 */
interface TlsEngines {

  /**
   * An engine for one connection, in server mode, its handshake not begun.
   *
   * @param peer the other end, as a hint for the resumption of sessions
   */
  SSLEngine create(InetSocketAddress peer);

  /** Shows this certificate from the next handshake on. */
  void show(TlsIdentity identity);
}
