package org.mayday.mps.mina;

import java.net.InetAddress;
import org.apache.mina.core.session.AttributeKey;
import org.apache.mina.core.session.IoSession;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.tunnel.Tunnel;

/** What belongs to one admitted MINA session. Its flags are used by the I/O thread only. */
final class Connection {
  private static final AttributeKey KEY = new AttributeKey(Connection.class, "connection");

  private final Tunnel tunnel;
  private final InetAddress address;
  private boolean tlsSeen;
  private boolean plaintextSeen;
  private volatile boolean secured;
  private volatile @Nullable String trouble;

  Connection(Tunnel tunnel, InetAddress address) {
    this.tunnel = tunnel;
    this.address = address;
  }

  /** The connection of a session; null if it was not admitted. */
  static @Nullable Connection of(IoSession session) {
    return (Connection) session.getAttribute(KEY);
  }

  void attachTo(IoSession session) {
    session.setAttribute(KEY, this);
  }

  Tunnel tunnel() {
    return tunnel;
  }

  InetAddress address() {
    return address;
  }

  /** Whether these are the first bytes on the wire. */
  boolean isFirstOnWire() {
    boolean first = !tlsSeen;
    tlsSeen = true;
    return first;
  }

  /** Whether these are the first bytes inside TLS. */
  boolean isFirstInTls() {
    boolean first = !plaintextSeen;
    plaintextSeen = true;
    return first;
  }

  void secured() {
    secured = true;
  }

  boolean isSecured() {
    return secured;
  }

  /** Remembers what went wrong before the session closes. */
  void trouble(String words) {
    trouble = words;
  }

  String closeDetail() {
    String words = trouble;
    return words == null ? "the connection was closed" : words;
  }
}
