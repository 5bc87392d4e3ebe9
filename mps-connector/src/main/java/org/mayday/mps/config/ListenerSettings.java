package org.mayday.mps.config;

import java.net.InetSocketAddress;

/**
 * Where PCs reach one listener of the gateway.
 *
 * @param name the listener's name, such as {@link #MODERN}
 * @param address IP address or host name to bind
 * @param port TCP port, 0 to 65535; 0 takes a free one
 * @param backlog connections that the operating system may hold before they are accepted
 */
public record ListenerSettings(String name, String address, int port, int backlog) {
  /** The listener that speaks TLS 1.2 and 1.3. */
  public static final String MODERN = "modern";

  public ListenerSettings {
    Bounds.require("mayday.mps.port", port, 0, 65_535);
    Bounds.require("mayday.mps.backlog", backlog, 1, 65_535);
  }

  /** The address to bind; resolves the name anew at each call. */
  public InetSocketAddress socketAddress() {
    return new InetSocketAddress(address, port);
  }
}
