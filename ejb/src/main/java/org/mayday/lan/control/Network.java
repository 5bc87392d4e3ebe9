package org.mayday.lan.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Some addresses with the same beginning (RFC 4632, RFC 4291).
 *
 * @param first any of them
 * @param prefix how many bits they have in common, 0 to 32 or 128
 */
public record Network(InetAddress first, int prefix) {
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
  private static final int LONGEST = 45;
  private static final int BITS = 8;

  /**
   * Reads what people write, such as 10.0.0.0/8 or 192.0.2.7.
   *
   * @throws IllegalArgumentException if it is no network
   */
  static Network of(String text) {
    int slash = text.indexOf('/');
    InetAddress first = address(slash < 0 ? text : text.substring(0, slash));
    int bits = first.getAddress().length * BITS;
    String length = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1);
    if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > bits) {
      throw new IllegalArgumentException(text + " is no network");
    }
    return new Network(first, Integer.parseInt(length));
  }

  /** Whether a text is an IP address; nothing is looked up. */
  static boolean isAddress(String text) {
    return text.length() <= LONGEST
        && (IPV4.matcher(text).matches() || IPV6.matcher(text).matches());
  }

  /**
   * Reads an IP address; nothing is looked up.
   *
   * @throws IllegalArgumentException if it is none
   */
  static InetAddress address(String text) {
    if (!isAddress(text)) {
      throw new IllegalArgumentException(text + " is no address");
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " is no address", e);
    }
  }

  /** Whether an address is one of them. */
  boolean contains(InetAddress address) {
    byte[] one = address.getAddress();
    byte[] other = first.getAddress();
    if (one.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> bit % BITS;
      if (((one[bit / BITS] ^ other[bit / BITS]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + prefix;
  }
}
