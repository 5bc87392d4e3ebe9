package org.mayday.mps.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * IP addresses with a common beginning (RFC 4632 3.1, RFC 4291 2.3).
 *
 * @param first the lowest address, all bits behind the prefix zero
 * @param prefix length of the beginning in bits
 */
public record AddressRange(InetAddress first, int prefix) {
  private static final Pattern LITERAL =
      Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  public AddressRange {
    int bits = first.getAddress().length * 8;
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException("a prefix of " + prefix + " bits of " + bits);
    }
  }

  /**
   * Reads addresses and ranges such as {@code 192.0.2.7, 2001:db8::/32}, separated by commas; none
   * if the text is empty.
   *
   * @throws IllegalArgumentException naming the setting, if a part is no address or range
   */
  static List<AddressRange> listOf(String setting, String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part -> parse(setting, part))
        .toList();
  }

  private static AddressRange parse(String setting, String part) {
    int slash = part.indexOf('/');
    String address = slash < 0 ? part : part.substring(0, slash);
    try {
      if (!LITERAL.matcher(address).matches()) {
        throw new IllegalArgumentException("no IP address");
      }
      InetAddress first = InetAddress.getByName(address);
      int bits = first.getAddress().length * 8;
      int prefix = slash < 0 ? bits : Integer.parseInt(part.substring(slash + 1));
      AddressRange range = of(first, prefix);
      if (!range.first.equals(first)) {
        throw new IllegalArgumentException("bits are set behind the prefix");
      }
      return range;
    } catch (UnknownHostException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s has \"%s\", it must be an IP address or a range such as 192.0.2.0/24"
              .formatted(setting, part),
          e);
    }
  }

  /** The range of this prefix length that an address lies in. */
  public static AddressRange of(InetAddress address, int prefix) {
    byte[] bytes = address.getAddress();
    for (int i = 0; i < bytes.length; i++) {
      int kept = Math.max(0, Math.min(8, prefix - 8 * i));
      bytes[i] &= (byte) (0xFF00 >> kept);
    }
    try {
      return new AddressRange(InetAddress.getByAddress(bytes), prefix);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // as long as it was
    }
  }

  /** Whether the address lies in the range; one of the other family never does. */
  public boolean contains(InetAddress address) {
    return address.getAddress().length == first.getAddress().length
        && of(address, prefix).first.equals(first);
  }

  /** As it is written: the address alone, or with its prefix length. */
  @Override
  public String toString() {
    String address = first.getHostAddress();
    return prefix == first.getAddress().length * 8 ? address : address + "/" + prefix;
  }
}
