package org.mayday.wsman.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/**
 * TLS 1.2 or newer inside a channel, or an older one where that is allowed and the PC speaks no
 * other. PCs carry certificates that no public authority has signed, so the certificate itself is
 * pinned and neither name nor chain are looked at. Used by one thread at a time.
 */
final class PinnedTls {
  private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");

  /** With 1.2, for firmware whose suites the runtime has given up. */
  private static final List<String> OLD_VERSIONS = List.of("TLSv1.2", "TLSv1.1", "TLSv1");

  /** What AMT speaks since its first release: RSA key exchange, AES-CBC, SHA-1. */
  private static final List<String> OLD_SUITES =
      List.of(
          "TLS_RSA_WITH_AES_128_CBC_SHA256",
          "TLS_RSA_WITH_AES_128_CBC_SHA",
          "TLS_RSA_WITH_AES_256_CBC_SHA");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final PinnedTrust trust;
  private final KeyManager[] keys;
  private final SSLContext newest;
  private final Optional<OldTls> old;
  private boolean olderOnly;

  private PinnedTls(CertificatePin pin, HttpSettings settings) {
    trust = new PinnedTrust(pin);
    keys = settings.identity().map(IdentityKeys::new).stream().toArray(KeyManager[]::new);
    old = settings.old();
    try {
      newest = begun(SSLContext.getInstance("TLS"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    }
  }

  /** TLS as the settings want it; none if they want none. */
  static Optional<PinnedTls> of(HttpSettings settings) {
    return settings.pin().map(pin -> new PinnedTls(pin, settings));
  }

  /** Whether the PC has been found to speak older TLS only. */
  boolean isOlderOnly() {
    return olderOnly;
  }

  /**
   * Shakes hands over the channel; its read time-out bounds each wait. If it gives nothing, another
   * try over a new channel may succeed, with older TLS.
   *
   * @throws AnswerException if TLS failed for good
   */
  Optional<SSLSocket> handshake(Socket channel, String host, int port) throws IOException {
    trust.forget();
    try {
      SSLSocket socket = olderOnly ? older(channel, host, port) : modern(channel, host, port);
      socket.startHandshake();
      if (olderOnly) {
        SSLSession session = socket.getSession();
        old.orElseThrow().spoken(session.getProtocol() + " with " + session.getCipherSuite());
      }
      return Optional.of(socket);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      if (trust.wasAsked()) {
        throw isOfTls(e) ? failed(e) : e;
      }
      if (old.isPresent() && !olderOnly) {
        olderOnly = true;
        return Optional.empty();
      }
      olderOnly = false;
      throw isOfTls(e) ? failed(new TlsNotShared(e)) : e;
    }
  }

  /**
   * Whether a handshake failed for its own sake. Other implementations than the runtime's tell of
   * an alert with exceptions of their own.
   */
  private static boolean isOfTls(IOException e) {
    return !(e instanceof AnswerException || Lane.isCut(e));
  }

  private SSLSocket modern(Socket channel, String host, int port) throws IOException {
    SSLSocket socket = socket(newest, channel, host, port);
    List<String> offered = new ArrayList<>(VERSIONS);
    offered.retainAll(List.of(socket.getSupportedProtocols()));
    socket.setEnabledProtocols(offered.toArray(String[]::new));
    return socket;
  }

  private SSLSocket older(Socket channel, String host, int port) throws IOException {
    try {
      SSLSocket socket = socket(begun(old.orElseThrow().context()), channel, host, port);
      socket.setEnabledProtocols(OLD_VERSIONS.toArray(String[]::new));
      socket.setEnabledCipherSuites(OLD_SUITES.toArray(String[]::new));
      return socket;
    } catch (GeneralSecurityException e) {
      throw new SSLException("There is no older TLS here", e);
    }
  }

  private SSLContext begun(SSLContext context) throws GeneralSecurityException {
    context.init(keys, new TrustManager[] {trust}, RANDOM);
    return context;
  }

  private static SSLSocket socket(SSLContext context, Socket channel, String host, int port)
      throws IOException {
    return (SSLSocket) context.getSocketFactory().createSocket(channel, host, port, true);
  }

  private static AnswerException failed(IOException e) {
    return new AnswerException(
        new WsmanTransportException(
            Kind.UNTRUSTED, "TLS with the PC failed: " + e.getMessage(), e));
  }
}
