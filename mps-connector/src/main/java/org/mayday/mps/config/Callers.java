package org.mayday.mps.config;

import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that may call a listener.
 *
 * @param allowed only these may; empty for all
 * @param denied these may not, even if they are allowed
 */
public record Callers(List<AddressRange> allowed, List<AddressRange> denied) {
  /** Every address may call. */
  public static final Callers ALL = new Callers(List.of(), List.of());

  public Callers {
    allowed = List.copyOf(allowed);
    denied = List.copyOf(denied);
  }

  /** Whether this address may call. */
  public boolean mayCall(InetAddress address) {
    return (allowed.isEmpty() || allowed.stream().anyMatch(range -> range.contains(address)))
        && denied.stream().noneMatch(range -> range.contains(address));
  }
}
