package org.mayday.wsman.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/**
 * TLS 1.2 or newer inside a channel. PCs carry certificates that no public authority has signed, so
 * the certificate itself is pinned and neither name nor chain are looked at.
 */
final class PinnedTls {
  private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");

  private final SSLContext context;

  private PinnedTls(CertificatePin pin, Optional<ClientIdentity> identity) {
    KeyManager[] keys = identity.map(IdentityKeys::new).stream().toArray(KeyManager[]::new);
    try {
      context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {new PinnedTrust(pin)}, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    }
  }

  /** TLS as the settings want it; none if they want none. */
  static Optional<PinnedTls> of(HttpSettings settings) {
    return settings.pin().map(pin -> new PinnedTls(pin, settings.identity()));
  }

  /** Shakes hands over the channel; its read time-out bounds each wait. */
  SSLSocket handshake(Socket channel, String host, int port) throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(channel, host, port, true);
    List<String> offered = new ArrayList<>(VERSIONS);
    offered.retainAll(List.of(socket.getSupportedProtocols()));
    socket.setEnabledProtocols(offered.toArray(String[]::new));
    try {
      socket.startHandshake();
    } catch (SSLException e) {
      throw new AnswerException(
          new WsmanTransportException(
              Kind.UNTRUSTED, "TLS with the PC failed: " + e.getMessage(), e));
    }
    return socket;
  }
}
