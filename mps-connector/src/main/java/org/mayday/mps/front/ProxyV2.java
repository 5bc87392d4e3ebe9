package org.mayday.mps.front;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The binary header: PROXY protocol 2.2. */
final class ProxyV2 {
  /** Of the signature; no line of version 1 begins with it. */
  static final byte FIRST = 0x0D;

  private static final byte[] SIGNATURE = {
    0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A
  };
  private static final int COMMAND_AT = 12;
  private static final int FAMILY_AT = 13;
  private static final int LENGTH_AT = 14;
  private static final int FIXED = 16;
  private static final int LOCAL = 0x20;
  private static final int PROXY = 0x21;
  private static final int TCP_OVER_IPV4 = 0x11;
  private static final int TCP_OVER_IPV6 = 0x21;
  private static final int UNSPECIFIED = 0x00;
  private static final int UNIX_STREAM = 0x31;

  private ProxyV2() {}

  static void checkBeginning(byte[] bytes, int length) throws MalformedProxyHeaderException {
    int last = length - 1;
    if (last < SIGNATURE.length) {
      if (bytes[last] != SIGNATURE[last]) {
        throw new MalformedProxyHeaderException("no header of the PROXY protocol");
      }
    } else if (last == COMMAND_AT) {
      if (bytes[last] != LOCAL && bytes[last] != PROXY) {
        throw new MalformedProxyHeaderException("a version or command that is not known");
      }
    } else if (length == FIXED) {
      checkLength(bytes);
    }
  }

  private static void checkLength(byte[] bytes) throws MalformedProxyHeaderException {
    if (FIXED + restOf(bytes) > ProxyDecoder.LONGEST_V2) {
      throw new MalformedProxyHeaderException("a header of more than 2048 bytes");
    }
    if (bytes[COMMAND_AT] == PROXY && restOf(bytes) < addressesOf(bytes[FAMILY_AT])) {
      throw new MalformedProxyHeaderException("a header too short for its addresses");
    }
  }

  private static int addressesOf(int family) throws MalformedProxyHeaderException {
    return switch (family) {
      case TCP_OVER_IPV4 -> 12;
      case TCP_OVER_IPV6 -> 36;
      case UNIX_STREAM -> 216;
      case UNSPECIFIED -> 0;
      default -> throw new MalformedProxyHeaderException("a transport that is not TCP");
    };
  }

  private static int restOf(byte[] bytes) {
    return (bytes[LENGTH_AT] & 0xFF) << 8 | bytes[LENGTH_AT + 1] & 0xFF;
  }

  static boolean isWhole(byte[] bytes, int length) {
    return length >= FIXED && length == FIXED + restOf(bytes);
  }

  static ProxyHeader decode(byte[] bytes) throws MalformedProxyHeaderException {
    int family = bytes[FAMILY_AT];
    // TLVs behind the addresses are skipped.
    if (bytes[COMMAND_AT] == LOCAL || family != TCP_OVER_IPV4 && family != TCP_OVER_IPV6) {
      return ProxyHeader.LOCAL;
    }
    int size = family == TCP_OVER_IPV4 ? 4 : 16;
    int portAt = FIXED + 2 * size;
    int port = (bytes[portAt] & 0xFF) << 8 | bytes[portAt + 1] & 0xFF;
    try {
      InetAddress source = InetAddress.getByAddress(Arrays.copyOfRange(bytes, FIXED, FIXED + size));
      return new ProxyHeader(new InetSocketAddress(source, port));
    } catch (UnknownHostException e) {
      throw new MalformedProxyHeaderException("no address");
    }
  }
}
