package org.mayday.mps.config;

import java.net.InetSocketAddress;

/**
 * Where PCs reach one listener of the gateway.
 *
 * @param name the listener's name, {@link #MODERN}, {@link #LEGACY}, {@link #HELLO} or that of a
 *     door
 * @param address IP address or host name to bind
 * @param port TCP port, 0 to 65535; 0 takes a free one
 * @param backlog connections that the operating system may hold before they are accepted
 * @param callers addresses that may call
 */
public record ListenerSettings(
    String name, String address, int port, int backlog, Callers callers) {
  /** The listener that speaks TLS 1.2 and 1.3. */
  public static final String MODERN = "modern";

  /** The listener that speaks TLS 1.0 to 1.2 with old firmware. */
  public static final String LEGACY = "legacy";

  /** The listener where PCs that are not set up say hello. */
  public static final String HELLO = "hello";

  /** The door that is an HTTP proxy. */
  public static final String HTTP_PROXY = "http-proxy";

  /** The door that is a SOCKS proxy. */
  public static final String SOCKS_PROXY = "socks-proxy";

  public ListenerSettings {
    String prefix = name.equals(MODERN) ? "mayday.mps." : "mayday.mps." + name + ".";
    Bounds.require(prefix + "port", port, 0, 65_535);
    Bounds.require(prefix + "backlog", backlog, 1, 65_535);
  }

  /** The address to bind; resolves the name anew at each call. */
  public InetSocketAddress socketAddress() {
    return new InetSocketAddress(address, port);
  }
}
