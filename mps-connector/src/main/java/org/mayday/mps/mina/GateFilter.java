package org.mayday.mps.mina;

import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.future.DefaultWriteFuture;
import org.apache.mina.core.future.WriteFuture;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.DefaultWriteRequest;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.mps.tunnel.Tunnel;

/**
 * Stands before TLS: drops what is no TLS, answers a browser that speaks plain HTTP, and bounds the
 * bytes of a connection that is not logged in.
 */
final class GateFilter extends IoFilterAdapter {
  /** Content type "handshake" of a TLS record (RFC 8446 5.1). */
  private static final byte HANDSHAKE = 0x16;

  private final int maxBytesBeforeLogin;

  GateFilter(int maxBytesBeforeLogin) {
    this.maxBytesBeforeLogin = maxBytesBeforeLogin;
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
    } else {
      next.messageReceived(session, message);
    }
  }

  private boolean isTooMuch(IoSession session, @Nullable Connection connection) {
    return session.getReadBytes() > maxBytesBeforeLogin
        && connection != null
        && !connection.tunnel().isLoggedIn();
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
}
