package org.mayday.mps.config;

import java.time.Duration;

/**
 * How long each step may take; every one more than nothing and at most a day.
 *
 * @param tls from the TCP connection to the end of the TLS handshake
 * @param version from there to APF PROTOCOLVERSION
 * @param login from the end of the TLS handshake to the login, the application's verdict included
 * @param write how long a write into a channel waits for window credit of the PC, and how long the
 *     TCP connection may take nothing
 * @param stop how long the gateway waits for DISCONNECT to be written when it stops
 */
public record Deadlines(
    Duration tls, Duration version, Duration login, Duration write, Duration stop) {
  public Deadlines {
    Bounds.require("mayday.mps.tls-deadline", tls);
    Bounds.require("mayday.mps.version-deadline", version);
    Bounds.require("mayday.mps.login-deadline", login);
    Bounds.require("mayday.mps.write-deadline", write);
    Bounds.require("mayday.mps.stop-deadline", stop);
  }
}
