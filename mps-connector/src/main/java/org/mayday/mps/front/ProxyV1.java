package org.mayday.mps.front;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The line in words: PROXY protocol 2.1. */
final class ProxyV1 {
  private static final byte[] BEGINNING = "PROXY ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern PORT = Pattern.compile("0|[1-9][0-9]{0,4}");
  private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final int WORDS = 6;

  private ProxyV1() {}

  static void checkBeginning(byte[] bytes, int length) throws MalformedProxyHeaderException {
    int last = length - 1;
    if (last < BEGINNING.length && bytes[last] != BEGINNING[last]) {
      throw new MalformedProxyHeaderException("no header of the PROXY protocol");
    }
    if (last > 0 && bytes[last - 1] == '\r' && bytes[last] != '\n') {
      throw new MalformedProxyHeaderException("a line of the PROXY protocol ends with CR LF");
    }
    if (length == ProxyDecoder.LONGEST_V1 && bytes[last] != '\n') {
      throw new MalformedProxyHeaderException("a line of the PROXY protocol that does not end");
    }
  }

  static boolean isWhole(byte[] bytes, int length) {
    return length >= 2 && bytes[length - 2] == '\r' && bytes[length - 1] == '\n';
  }

  static ProxyHeader decode(byte[] bytes, int length) throws MalformedProxyHeaderException {
    String line = new String(bytes, 0, length - 2, StandardCharsets.ISO_8859_1);
    String[] words = line.split(" ", -1);
    String protocol = words.length > 1 ? words[1] : "";
    if (protocol.equals("UNKNOWN")) {
      return ProxyHeader.LOCAL; // whatever follows is to be ignored
    }
    boolean v4 = protocol.equals("TCP4");
    if (words.length != WORDS || !v4 && !protocol.equals("TCP6")) {
      throw new MalformedProxyHeaderException("a line of the PROXY protocol with other words");
    }
    InetAddress source = v4 ? ipv4(words[2]) : ipv6(words[2]);
    if (v4) {
      ipv4(words[3]);
    } else {
      ipv6(words[3]);
    }
    port(words[5]);
    return new ProxyHeader(new InetSocketAddress(source, port(words[4])));
  }

  private static InetAddress ipv4(String word) throws MalformedProxyHeaderException {
    String[] parts = word.split("\\.", -1);
    byte[] address = new byte[4];
    boolean right = parts.length == address.length;
    for (int i = 0; right && i < address.length; i++) {
      right = BYTE.matcher(parts[i]).matches() && Integer.parseInt(parts[i]) <= 255;
      address[i] = right ? (byte) Integer.parseInt(parts[i]) : 0;
    }
    if (!right) {
      throw new MalformedProxyHeaderException("a line of the PROXY protocol without IPv4 address");
    }
    return address(address);
  }

  private static InetAddress ipv6(String word) throws MalformedProxyHeaderException {
    // With a colon and of these characters alone it is never taken for a name to be looked up.
    if (IPV6.matcher(word).matches() && word.contains(":")) {
      try {
        return InetAddress.getByName(word);
      } catch (UnknownHostException e) {
        // told below
      }
    }
    throw new MalformedProxyHeaderException("a line of the PROXY protocol without IPv6 address");
  }

  private static int port(String word) throws MalformedProxyHeaderException {
    if (!PORT.matcher(word).matches() || Integer.parseInt(word) > 65_535) {
      throw new MalformedProxyHeaderException("a line of the PROXY protocol without port");
    }
    return Integer.parseInt(word);
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of " + bytes.length + " bytes", e);
    }
  }
}
