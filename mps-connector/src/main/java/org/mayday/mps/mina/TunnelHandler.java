package org.mayday.mps.mina;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.FilterEvent;
import org.apache.mina.filter.ssl.SslEvent;
import org.apache.mina.filter.ssl.SslFilter;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.admission.Handshakes;
import org.mayday.mps.api.TlsFacts;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;

/** Tells tunnels what MINA tells of their sessions at one listener. */
final class TunnelHandler extends IoHandlerAdapter {
  private static final System.Logger LOG = System.getLogger(TunnelHandler.class.getName());

  private final String listener;
  private final TlsEngines engines;
  private final Handshakes handshakes;

  /**
   * The handler of one listener.
   *
   * @param listener its name
   */
  TunnelHandler(String listener, TlsEngines engines, Handshakes handshakes) {
    this.listener = listener;
    this.engines = engines;
    this.handshakes = handshakes;
  }

  @Override
  public void event(IoSession session, FilterEvent event) {
    Connection connection = Connection.of(session);
    if (event == SslEvent.SECURED && connection != null) {
      secure(session, connection);
    }
  }

  /** MINA may bring bytes that came right behind the handshake before it tells of its end. */
  private void secure(IoSession session, Connection connection) {
    if (!connection.isSecured()
        && session.getAttribute(SslFilter.SSL_SECURED) instanceof SSLSession tls) {
      connection.secured();
      leaveHandshakes(connection);
      X509Certificate client = engines.asksClients() ? client(tls) : null;
      String subject = client == null ? "" : client.getSubjectX500Principal().getName();
      connection
          .tunnel()
          .secured(
              new TlsFacts(listener, tls.getProtocol(), tls.getCipherSuite(), subject), client);
    }
  }

  /** The certificate that the PC showed and TLS believed; null if it showed none. */
  private static @Nullable X509Certificate client(SSLSession tls) {
    try {
      return tls.getPeerCertificates()[0] instanceof X509Certificate certificate
          ? certificate
          : null;
    } catch (SSLPeerUnverifiedException e) {
      return null;
    }
  }

  private void leaveHandshakes(Connection connection) {
    Handshakes.Place place = connection.place();
    if (place != null) {
      handshakes.leave(place);
    }
  }

  @Override
  public void messageReceived(IoSession session, Object message) {
    Connection connection = Connection.of(session);
    if (connection == null || !(message instanceof IoBuffer bytes) || !bytes.hasRemaining()) {
      return;
    }
    secure(session, connection);
    if (!connection.isSecured()) {
      return;
    }
    if (connection.isFirstInTls() && BrowserPage.isAskedFor(bytes.get(bytes.position()))) {
      session.write(BrowserPage.WHAT_THIS_IS.answer());
      connection.tunnel().refuse(Stage.VERSION, Reason.PROTOCOL_ERROR, "an HTTP request", false);
    } else {
      // Each call brings a buffer of its own, so the tunnel may keep it.
      connection.tunnel().received(bytes.buf());
    }
  }

  @Override
  public void exceptionCaught(IoSession session, Throwable cause) {
    Connection connection = Connection.of(session);
    if (connection == null) {
      session.closeNow();
      return;
    }
    String words = String.valueOf(cause.getMessage());
    if (cause instanceof SSLException && !connection.isSecured()) {
      connection.tunnel().refuse(Stage.TLS, Reason.TLS_FAILED, TlsWords.of(words), true);
      return;
    }
    if (cause instanceof IOException) {
      LOG.log(DEBUG, "{0}: {1}", connection.tunnel(), words);
    } else if (!session.isClosing()) {
      LOG.log(WARNING, "Connection " + connection.tunnel() + " ends by an error", cause);
    }
    connection.trouble(words);
    session.closeNow();
  }

  @Override
  public void sessionClosed(IoSession session) {
    Connection connection = Connection.of(session);
    if (connection != null) {
      connection.pass().leave();
      leaveHandshakes(connection);
      connection.tunnel().lost(connection.closeDetail(), connection.isOrderly());
    }
    TlsFilter.release(session, engines);
  }
}
