package org.mayday.mps.mina;

import java.net.InetSocketAddress;
import java.util.List;
import javax.net.ssl.SSLEngine;
import org.mayday.mps.api.TlsMaterial;

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

  /** The connection of an engine is gone; frees what it holds beside the heap. */
  default void release(SSLEngine engine) {}

  /** Uses these certificates from the next handshake on; connections that are up stay up. */
  void use(TlsMaterial material);

  /** Whether PCs are asked for certificates now. */
  boolean asksClients();

  /** The versions of TLS that are spoken, the newest first. */
  List<String> protocols();

  /** No more engines are wanted; those that were made go on. */
  default void close() {}
}
