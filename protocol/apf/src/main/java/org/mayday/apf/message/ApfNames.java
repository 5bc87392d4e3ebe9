package org.mayday.apf.message;

import java.util.Set;

/**
 * The names that APF sends as text.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "APF Services", "Channels",
 * "Global Requests".
 */
public final class ApfNames {
  /** Service: authentication. */
  public static final String AUTH_SERVICE = "auth@amt.intel.com";

  /** Service: port forwarding. */
  public static final String FORWARD_SERVICE = "pfwd@amt.intel.com";

  /** Authentication method: none. */
  public static final String METHOD_NONE = "none";

  /** Authentication method: user name and password. */
  public static final String METHOD_PASSWORD = "password";

  /** Channel that the server opens to a port of the device. */
  public static final String FORWARDED_TCPIP = "forwarded-tcpip";

  /** Channel that the device opens to a host behind the server. */
  public static final String DIRECT_TCPIP = "direct-tcpip";

  /** Global request: accept channels to a port. */
  public static final String TCPIP_FORWARD = "tcpip-forward";

  /** Global request: accept channels to a port no longer. */
  public static final String CANCEL_TCPIP_FORWARD = "cancel-tcpip-forward";

  /** Global request: send a datagram. */
  public static final String UDP_SEND_TO = "udp-send-to@amt.intel.com";

  static final Set<String> GLOBAL_REQUESTS =
      Set.of(TCPIP_FORWARD, CANCEL_TCPIP_FORWARD, UDP_SEND_TO);

  private ApfNames() {}
}
