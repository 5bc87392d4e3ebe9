package org.mayday.simulator.fleet;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the PCs of a fleet are set up, or not yet.
 *
 * @param lan where they are in the network; empty if only the tunnel reaches them
 * @param unprovisioned which of them, by name, come as from the factory
 * @param roots whose hashes each of them has, beside those of the factory
 * @param domain what DHCP tells them; empty for nothing
 */
record SetupSettings(
    Optional<LanSettings> lan,
    Predicate<String> unprovisioned,
    List<X509Certificate> roots,
    String domain) {

  /** All are set up. */
  static final SetupSettings NONE =
      new SetupSettings(Optional.empty(), name -> false, List.of(), "");
}
