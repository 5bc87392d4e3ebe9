package org.mayday.gateways.control;

import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import org.mayday.gateways.boundary.GatewaysRefused;
import org.mayday.lan.control.Addresses;

/**
 * Where notifications may come from.
 *
 * @param ranges addresses and networks; none for everywhere
 */
record Ranges(List<IPAddress> ranges) {

  /**
   * Reads addresses and networks, separated by commas.
   *
   * @throws GatewaysRefused if something is none
   */
  static Ranges of(String text) {
    List<IPAddress> ranges = new ArrayList<>();
    for (String part : text.split(",")) {
      String entry = part.strip();
      if (!entry.isEmpty()) {
        ranges.add(
            Addresses.read(entry)
                .orElseThrow(
                    () ->
                        new GatewaysRefused(
                            entry + " is no address. Write 192.0.2.7 or 192.0.2.0/24.")));
      }
    }
    return new Ranges(List.copyOf(ranges));
  }

  /** Whether an address, written as Java does, is one of these. */
  boolean contain(String address) {
    return ranges.isEmpty()
        || Addresses.read(address)
            .filter(one -> ranges.stream().anyMatch(range -> range.toPrefixBlock().contains(one)))
            .isPresent();
  }
}
