package org.mayday.simulator.platform;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A listener for events that a PC reaches over the network.
 *
 * @param address http or https
 * @param login for its Digest challenge, if it has one
 */
public record LanListener(URI address, Optional<Credentials> login) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Checks the address. */
  public LanListener {
    if (address.getHost() == null
        || address.getScheme() == null
        || !SCHEMES.contains(address.getScheme())) {
      throw new IllegalArgumentException("not the http or https address of a listener: " + address);
    }
  }
}
