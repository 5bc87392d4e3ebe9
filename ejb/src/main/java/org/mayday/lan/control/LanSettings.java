package org.mayday.lan.control;

import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Settings of looking after PCs in the network.
 *
 * @param networks {@code mayday.lan.networks}: where Mayday may look; none if it is off
 * @param parallel {@code mayday.lan.parallel}: PCs that are visited at once, 1 to 64
 */
public record LanSettings(List<IPAddress> networks, int parallel) {
  private static final int USUAL = 8;
  private static final int MOST = 64;

  public LanSettings {
    networks = List.copyOf(networks);
    if (parallel < 1 || parallel > MOST) {
      throw new IllegalArgumentException("mayday.lan.parallel must be 1 to 64.");
    }
  }

  /** Reads the settings. */
  public static LanSettings from(Config config) {
    return new LanSettings(
        networks(config.getOptionalValue("mayday.lan.networks", String.class).orElse("")),
        config.getOptionalValue("mayday.lan.parallel", Integer.class).orElse(USUAL));
  }

  private static List<IPAddress> networks(String text) {
    return Stream.of(text.split("[,\\s]+"))
        .filter(one -> !one.isEmpty())
        .map(LanSettings::network)
        .toList();
  }

  private static IPAddress network(String text) {
    return Addresses.read(text)
        .map(IPAddress::toPrefixBlock)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "mayday.lan.networks is a list of networks such as 10.0.0.0/8: "
                        + text
                        + " is none."));
  }

  /** The networks as they are written. */
  public List<String> networkTexts() {
    return networks.stream().map(IPAddress::toString).toList();
  }

  /** Whether Mayday may look at an address. */
  boolean allow(InetAddress address) {
    return allow(Addresses.of(address));
  }

  /** Whether Mayday may look at an address. */
  boolean allow(IPAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
