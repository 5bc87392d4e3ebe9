package org.mayday.mps.front;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the header says of the connection behind it.
 *
 * @param source who called the front; null if the front speaks for itself (a health check), or
 *     knows the caller by no IP address
 */
public record ProxyHeader(@Nullable InetSocketAddress source) {
  /** The connection is that of the front itself. */
  static final ProxyHeader LOCAL = new ProxyHeader(null);
}
