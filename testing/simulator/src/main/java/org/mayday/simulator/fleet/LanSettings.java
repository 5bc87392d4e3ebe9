package org.mayday.simulator.fleet;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where PCs are in the network of the company: each has an address of its own, as loopback of Linux
 * has 16 million, and the same ports.
 *
 * @param first address of the first PC, such as 127.0.1.1
 * @param port for HTTP, 16992 on a real PC; 0 for any
 * @param securePort for HTTP over TLS, 16993 on a real PC; 0 for any
 * @param oldTls whether PCs whose release spoke only TLS 1.0 or 1.1 speak just that there; else TLS
 *     that they never had
 */
public record LanSettings(InetAddress first, int port, int securePort, boolean oldTls) {

  private static final int BYTE = 256;

  /** With TLS that is spoken today. */
  public LanSettings(InetAddress first, int port, int securePort) {
    this(first, port, securePort, false);
  }

  /** The address of a PC, counted from 0. */
  InetAddress address(int number) {
    byte[] bytes = first.getAddress();
    int carry = number;
    for (int i = bytes.length - 1; i >= 0 && carry > 0; i--) {
      int sum = Byte.toUnsignedInt(bytes[i]) + carry;
      bytes[i] = (byte) sum;
      carry = sum / BYTE;
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("the length has not changed", impossible);
    }
  }
}
