package org.mayday.mps.api;

import java.net.InetSocketAddress;
import java.util.List;

/**
 * A listener as it is now.
 *
 * @param name such as "modern" or "legacy"
 * @param address where it is bound, or is to be bound
 * @param listening whether it is bound
 * @param protocols versions of TLS that it speaks
 * @param connections connections under way through it, tunnels included
 * @param tunnels tunnels through it that are up
 */
public record ListenerNow(
    String name,
    InetSocketAddress address,
    boolean listening,
    List<String> protocols,
    int connections,
    int tunnels) {
  public ListenerNow {
    protocols = List.copyOf(protocols);
  }
}
