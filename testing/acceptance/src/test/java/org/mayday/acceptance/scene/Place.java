package org.mayday.acceptance.scene;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;

/**
 * Where the product is to be met.
 *
 * @param site address of the pages, ending with a slash
 * @param mpsPort port of the gateway on this machine
 * @param jmsPort port of the message broker on this machine
 * @param home directory of the product's own files
 */
public record Place(URI site, int mpsPort, int jmsPort, Path home) {

  private static final int MOST_PCS = 254;

  /**
   * Port on this machine where PCs say hello that are to be set up: the one after the gateway's.
   */
  public int helloPort() {
    return mpsPort + 1;
  }

  /** Port on this machine of the HTTP proxy for consoles: the one after that. */
  public int httpProxyPort() {
    return mpsPort + 2;
  }

  /** Port on this machine of the SOCKS proxy for consoles: the one after that. */
  public int socksProxyPort() {
    return mpsPort + 3;
  }

  /** An address of loopback for a PC, beside those of other runs, which have other ports. */
  InetAddress lan(int number) {
    return lan(mpsPort, number);
  }

  /**
   * The same for a gateway at a port.
   *
   * @param number 1 to 254
   */
  public static InetAddress lan(int mpsPort, int number) {
    if (number < 1 || number > MOST_PCS) {
      throw new IllegalArgumentException("there are 254 addresses");
    }
    byte[] address = {127, (byte) (mpsPort >> 8), (byte) mpsPort, (byte) number};
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The root certificate that PCs are given. */
  Path root() {
    return home.resolve("mps-root.pem");
  }
}
