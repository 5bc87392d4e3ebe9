package org.mayday.doors.control;

import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.mayday.doors.boundary.DoorsRefused;
import org.mayday.lan.control.Addresses;

/**
 * Where a console may come from.
 *
 * @param ranges addresses and networks; none for everywhere
 */
record AddressRanges(List<IPAddress> ranges) {

  /**
   * Reads addresses and networks, separated by commas.
   *
   * @throws DoorsRefused if something is none
   */
  static AddressRanges of(String text) {
    List<IPAddress> ranges = new ArrayList<>();
    for (String part : text.split(",")) {
      String entry = part.strip();
      if (!entry.isEmpty()) {
        ranges.add(
            Addresses.read(entry)
                .orElseThrow(
                    () ->
                        new DoorsRefused(
                            entry + " is no address. Write 192.0.2.7 or 192.0.2.0/24.")));
      }
    }
    return new AddressRanges(List.copyOf(ranges));
  }

  /** Whether an address is one of these. */
  boolean contain(InetAddress address) {
    IPAddress one = Addresses.of(address);
    return ranges.isEmpty()
        || ranges.stream().anyMatch(range -> range.toPrefixBlock().contains(one));
  }
}
