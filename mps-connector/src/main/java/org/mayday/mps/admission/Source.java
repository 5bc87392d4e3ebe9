package org.mayday.mps.admission;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.mayday.mps.config.AddressRange;

/**
 * Where connections come from, as far as they are counted together: an IPv4 address, or an IPv6
 * prefix of 64 bits, of which one host may use every address (RFC 6177, RFC 8981).
 *
 * @param range the address or prefix
 */
public record Source(AddressRange range) {
  private static final int IPV4 = 32;
  private static final int IPV6 = 64;

  /** The source that an address belongs to. */
  public static Source of(InetAddress address) {
    return new Source(AddressRange.of(address, address instanceof Inet6Address ? IPV6 : IPV4));
  }

  /** Such as {@code 192.0.2.7} or {@code 2001:db8:0:1:0:0:0:0/64}. */
  @Override
  public String toString() {
    return range.toString();
  }
}
