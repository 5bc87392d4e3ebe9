package org.mayday.lan.control;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.net.InetAddress;
import java.util.Optional;

/**
 * IP addresses and networks (RFC 4632, RFC 4291) as people write them: in full, with all four or
 * eight numbers. What the C library would also take for an address, such as 192.0.7, is none.
 */
public final class Addresses {
  private static final IPAddressStringParameters STRICT =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowSingleSegment(false)
          .allowMask(false)
          .allowPrefixOnly(false)
          .setRangeOptions(RangeParameters.NO_RANGE)
          .getIPv4AddressParametersBuilder()
          .allowLeadingZeros(false)
          .allowBinary(false)
          .allow_inet_aton(false)
          .getParentBuilder()
          .getIPv6AddressParametersBuilder()
          .allowZone(false)
          .allowBase85(false)
          .getParentBuilder()
          .toParams();

  private static final IPAddressGenerator GENERATOR = new IPAddressGenerator();

  private Addresses() {}

  /**
   * An address, with a prefix length behind a slash if it stands for its network; empty if the text
   * is none. Nothing is looked up.
   */
  public static Optional<IPAddress> read(String text) {
    try {
      return Optional.of(plain(new IPAddressString(text, STRICT).toAddress()));
    } catch (AddressStringException e) {
      return Optional.empty();
    }
  }

  /** An address of Java. */
  public static IPAddress of(InetAddress address) {
    return plain(GENERATOR.from(address));
  }

  /** An IPv4 address that is written as IPv6 is what Java connects to: the IPv4 address. */
  private static IPAddress plain(IPAddress address) {
    return address.isIPv6() && address.toIPv6().isIPv4Mapped() && !address.isPrefixed()
        ? address.toIPv6().getEmbeddedIPv4Address()
        : address;
  }
}
