package org.mayday.mps.mina;

import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.future.DefaultWriteFuture;
import org.apache.mina.core.future.WriteFuture;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.DefaultWriteRequest;
import org.apache.mina.transport.socket.nio.NioSession;
import org.mayday.mps.admission.Handshakes;
import org.mayday.mps.admission.Source;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.mps.tunnel.Tunnel;

/**
 * Stands before TLS: drops what is no TLS, answers a browser that speaks plain HTTP, bounds the
 * bytes of a connection that is not logged in, and begins TLS once there is a whole hello and a
 * place for its handshake. Until then a connection has no TLS engine, and while it waits for a
 * place it is not read.
 */
final class GateFilter extends IoFilterAdapter {
  static final String NAME = "gate";

  /** Content type "handshake" of a TLS record (RFC 8446 5.1). */
  private static final byte HANDSHAKE = 0x16;

  private final int maxBytesBeforeLogin;
  private final Handshakes handshakes;
  private final TlsFilter tls;
  private final HandshakeRest rest;

  GateFilter(int maxBytesBeforeLogin, Handshakes handshakes, TlsFilter tls) {
    this.maxBytesBeforeLogin = maxBytesBeforeLogin;
    this.handshakes = handshakes;
    this.tls = tls;
    this.rest = new HandshakeRest(tls);
  }

  @Override
  public void messageReceived(NextFilter next, IoSession session, Object message) {
    Connection connection = Connection.of(session);
    if (connection == null || !(message instanceof IoBuffer bytes) || !bytes.hasRemaining()) {
      return;
    }
    if (connection.isFirstOnWire() && bytes.get(bytes.position()) != HANDSHAKE) {
      refuse(next, session, connection, bytes.get(bytes.position()));
    } else if (isTooMuch(session, connection)) {
      Stage stage = connection.isSecured() ? Stage.VERSION : Stage.TLS;
      connection
          .tunnel()
          .refuse(stage, Reason.PROTOCOL_ERROR, "too many bytes before the login", true);
    } else if (connection.isTlsBegun()) {
      next.messageReceived(session, message);
    } else if (connection.place() == null) {
      greet(session, connection, bytes);
    } else {
      // A session that waits is not read, and its hello is complete.
      throw new IllegalStateException("bytes of a connection that waits");
    }
  }

  private boolean isTooMuch(IoSession session, Connection connection) {
    return session.getReadBytes() > maxBytesBeforeLogin && !connection.tunnel().isLoggedIn();
  }

  private static void refuse(
      NextFilter next, IoSession session, Connection connection, byte first) {
    Tunnel tunnel = connection.tunnel();
    if (BrowserPage.isAskedFor(first)) {
      WriteFuture written = new DefaultWriteFuture(session);
      written.addListener(
          future ->
              tunnel.refuse(Stage.TLS, Reason.TLS_FAILED, "an HTTP request without TLS", true));
      next.filterWrite(session, new DefaultWriteRequest(BrowserPage.NEEDS_TLS.answer(), written));
    } else {
      tunnel.refuse(Stage.TLS, Reason.TLS_FAILED, "not TLS", true);
    }
  }

  /** Takes a part of the hello, or all of it. */
  private void greet(IoSession session, Connection connection, IoBuffer bytes) {
    IoBuffer whole = bytes;
    if (connection.hasHello() || !Hello.isWhole(bytes.buf())) {
      Hello hello = connection.hello();
      hello.add(bytes);
      if (hello.isTooLong()) {
        connection.tunnel().refuse(Stage.TLS, Reason.TLS_FAILED, "a hello too long", true);
        return;
      }
      if (!hello.isWhole()) {
        return;
      }
      whole = hello.take();
      connection.forgetHello();
    }
    ask(session, connection, whole);
  }

  private void ask(IoSession session, Connection connection, IoBuffer hello) {
    Tunnel tunnel = connection.tunnel();
    Handshakes.Place place =
        new Handshakes.Place(
            Source.of(connection.address()),
            () -> TlsFilter.later(() -> goOn(session, connection)),
            () ->
                tunnel.refuse(
                    Stage.TLS, Reason.DEADLINE, "a slow handshake while others wait", true));
    connection.holds(place);
    Handshakes.Answer answer;
    synchronized (connection) {
      answer = handshakes.ask(place);
      if (answer == Handshakes.Answer.WAIT) {
        // It may be called at any time from now on, but goes on only after this.
        connection.hello().add(hello);
        tunnel.waitsForTls();
        session.suspendRead();
      }
    }
    if (answer == Handshakes.Answer.BEGIN) {
      begin(session, connection, hello);
    } else if (answer == Handshakes.Answer.FULL) {
      tunnel.refuse(Stage.TLS, Reason.BUSY, "too many wait to shake hands", true);
    }
  }

  /** It is the turn of a connection that had to wait. */
  private void goOn(IoSession session, Connection connection) {
    IoBuffer hello;
    synchronized (connection) {
      hello = connection.hello().take();
      connection.forgetHello();
    }
    begin(session, connection, hello);
    session.resumeRead();
    if (session instanceof NioSession nio) {
      nio.getProcessor().flush(nio); // wakes the selector, which would sleep on for up to a second
    }
  }

  private void begin(IoSession session, Connection connection, IoBuffer hello) {
    if (session.isClosing() || !session.isConnected()) {
      return;
    }
    connection.tlsBegins();
    session.getFilterChain().addAfter(NAME, "rest", rest);
    session.getFilterChain().addAfter(NAME, Listener.TLS, tls);
    session.getFilterChain().getNextFilter(NAME).messageReceived(session, hello);
  }
}
