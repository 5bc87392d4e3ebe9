package org.mayday.simulator.web;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.mayday.simulator.platform.Provisioning;

/**
 * Which setup server a PC lets in over TLS while it waits for one: the server shows the certificate
 * by which it may set up, with its whole chain to the root, as the client's (Intel AMT
 * Implementation and Reference Guide, "Remote Setup and Configuration Flow").
 */
final class SetupTrust extends X509ExtendedTrustManager {

  private final Provisioning provisioning;

  SetupTrust(Provisioning provisioning) {
    this.provisioning = provisioning;
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    Optional<String> refusal = provisioning.rules().refusal(List.of(chain));
    if (refusal.isPresent()) {
      provisioning.refuse(refusal.get());
      throw new CertificateException(refusal.get());
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a setup server calls, and is not called");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("a setup server calls, and is not called");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("a setup server calls, and is not called");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
