package org.mayday.gateways.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom a gateway's TLS certificate must come from. If it is itself one of those that are trusted,
 * as where a server made its own, its name does not matter.
 */
final class Trust implements HostnameVerifier {
  private final List<Certificate> certificates;

  private Trust(List<Certificate> certificates) {
    this.certificates = certificates;
  }

  /**
   * Trusts these certificates and no others.
   *
   * @param pem at least one certificate
   * @throws IOException if they cannot be read
   */
  static Trust in(String pem) throws IOException {
    try {
      List<Certificate> certificates =
          List.copyOf(
              CertificateFactory.getInstance("X.509")
                  .generateCertificates(
                      new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
      if (certificates.isEmpty()) {
        throw new IOException("there is no certificate in what it is to be trusted by");
      }
      return new Trust(certificates);
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates that it is to be trusted by cannot be read", e);
    }
  }

  /** Has a connection trust so. */
  void over(HttpsURLConnection connection) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate certificate : certificates) {
        store.setCertificateEntry("trusted-" + store.size(), certificate);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      connection.setSSLSocketFactory(context.getSocketFactory());
      connection.setHostnameVerifier(this);
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS cannot be spoken", e);
    }
  }

  /** Asked only if the name does not fit. */
  @Override
  public boolean verify(String host, SSLSession session) {
    try {
      return certificates.contains(session.getPeerCertificates()[0]);
    } catch (SSLPeerUnverifiedException e) {
      return false;
    }
  }
}
