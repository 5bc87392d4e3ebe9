package org.mayday.mps.config;

import java.time.Duration;

/**
 * A door for consoles that reach PCs through a proxy.
 *
 * @param listener its place and its callers
 * @param maxConnections connections of clients at once; each takes up to two threads of the server,
 *     whose logins of PCs need some, too
 * @param maxConnectionsPerAddress the same for one IPv4 address or IPv6 prefix of 64 bits
 * @param maxConnectionsPerUser the same for one user
 * @param requestDeadline how long a client may take to say who he is and what he wants
 * @param answerDeadline how long a PC may take for its answer, or a client to take or send some of
 *     a body
 * @param idle how long a connection may be open without a byte
 * @param visitPause how long a visit goes on without a connection
 * @param version4 whether SOCKS 4 and 4a are spoken, too
 */
public record ProxySettings(
    ListenerSettings listener,
    int maxConnections,
    int maxConnectionsPerAddress,
    int maxConnectionsPerUser,
    Duration requestDeadline,
    Duration answerDeadline,
    Duration idle,
    Duration visitPause,
    boolean version4) {
  private static final int MOST = 64;

  public ProxySettings {
    String prefix = "mayday.mps." + listener.name() + ".";
    Bounds.require(prefix + "max-connections", maxConnections, 1, MOST);
    Bounds.require(prefix + "max-connections-per-address", maxConnectionsPerAddress, 1, MOST);
    Bounds.require(prefix + "max-connections-per-user", maxConnectionsPerUser, 1, MOST);
    Bounds.require(prefix + "request-deadline", requestDeadline);
    Bounds.require(prefix + "answer-deadline", answerDeadline);
    Bounds.require(prefix + "idle", idle);
    Bounds.require(prefix + "visit-pause", visitPause);
  }
}
