package org.mayday.mps.mina;

import java.net.InetAddress;
import org.apache.mina.core.session.AttributeKey;
import org.apache.mina.core.session.IoSession;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.admission.Handshakes;
import org.mayday.mps.admission.Pass;
import org.mayday.mps.tunnel.Tunnel;

/**
 * What belongs to one admitted MINA session. What is not volatile is used by the I/O thread only,
 * or by the thread that goes on with a connection that had to wait, while the I/O thread does not
 * read.
 */
final class Connection {
  private static final AttributeKey KEY = new AttributeKey(Connection.class, "connection");

  private final Tunnel tunnel;
  private final MinaWire wire;
  private final Pass pass;
  private @Nullable Hello hello;
  private boolean seen;
  private boolean plaintextSeen;
  private volatile boolean tlsBegun;
  private volatile Handshakes.@Nullable Place place;
  private volatile boolean secured;
  private volatile @Nullable String trouble;

  Connection(Tunnel tunnel, MinaWire wire, Pass pass) {
    this.tunnel = tunnel;
    this.wire = wire;
    this.pass = pass;
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

  MinaWire wire() {
    return wire;
  }

  Pass pass() {
    return pass;
  }

  /** Who calls, as far as it is known. */
  InetAddress address() {
    return wire.peer().getAddress();
  }

  /** Whether these are the first bytes on the wire, behind a header of a front. */
  boolean isFirstOnWire() {
    boolean first = !seen;
    seen = true;
    return first;
  }

  /** Whether these are the first bytes inside TLS. */
  boolean isFirstInTls() {
    boolean first = !plaintextSeen;
    plaintextSeen = true;
    return first;
  }

  /** The hello as far as it came. */
  Hello hello() {
    Hello gathered = hello;
    if (gathered == null) {
      gathered = new Hello();
      hello = gathered;
    }
    return gathered;
  }

  /** Whether a part of a hello is kept. */
  boolean hasHello() {
    return hello != null;
  }

  void forgetHello() {
    hello = null;
  }

  /** TLS gets all bytes from now on. */
  void tlsBegins() {
    tlsBegun = true;
    tunnel.beginsTls();
  }

  boolean isTlsBegun() {
    return tlsBegun;
  }

  void holds(Handshakes.Place asked) {
    place = asked;
  }

  /** Its place among the handshakes, if it has asked for one. */
  Handshakes.@Nullable Place place() {
    return place;
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

  /** Whether the other end closed without an error. */
  boolean isOrderly() {
    return trouble == null;
  }

  String closeDetail() {
    String words = trouble;
    return words == null ? "the connection was closed" : words;
  }
}
