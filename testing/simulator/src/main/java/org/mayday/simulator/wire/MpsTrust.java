package org.mayday.simulator.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.web.OldTls;

/**
 * Which gateway a PC trusts: one whose certificate was issued under a root it was given
 * (AMT_PublicKeyManagementService.AddTrustedRootCertificate), and carries the name it was told
 * (AMT_RemoteAccessService.AddMpServer, AccessInfo or CN). Only the name in the certificate counts,
 * not the address that was dialled.
 */
public final class MpsTrust extends X509ExtendedTrustManager {

  private static final String KEY_EXCHANGE = "KE:";
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private final X509ExtendedTrustManager path;
  private final String name;

  private MpsTrust(X509ExtendedTrustManager path, String name) {
    this.path = path;
    this.name = name.toLowerCase(Locale.ROOT);
  }

  /** Trusts gateways of a name under one of these roots. */
  static SSLContext under(List<X509Certificate> roots, String name, KeyManager @Nullable [] own)
      throws IOException, GeneralSecurityException {
    return init(SSLContext.getInstance("TLS"), own, trust(roots, name));
  }

  private static MpsTrust trust(List<X509Certificate> roots, String name)
      throws IOException, GeneralSecurityException {
    if (roots.isEmpty()) {
      throw new GeneralSecurityException("it has no trusted root certificate");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (int i = 0; i < roots.size(); i++) {
      store.setCertificateEntry("root-" + i, roots.get(i));
    }
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return new MpsTrust((X509ExtendedTrustManager) factory.getTrustManagers()[0], name);
  }

  /** Trusts every gateway; no PC does that. */
  public static SSLContext anybody() throws GeneralSecurityException {
    return anybody(null);
  }

  /** The same for a PC that shows a certificate. */
  static SSLContext anybody(KeyManager @Nullable [] own) throws GeneralSecurityException {
    return init(SSLContext.getInstance("TLS"), own, new Credulous());
  }

  private static SSLContext init(
      SSLContext context, KeyManager @Nullable [] own, X509ExtendedTrustManager trust)
      throws GeneralSecurityException {
    context.init(own, new TrustManager[] {trust}, new SecureRandom());
    return context;
  }

  /** Old firmware: TLS 1.0 and 1.1, and any gateway, as {@link #anybody} does. */
  public static SSLContext anybodyOld() throws GeneralSecurityException {
    return anybodyOld(null);
  }

  /** The same for a PC that shows a certificate. */
  static SSLContext anybodyOld(KeyManager @Nullable [] own) throws GeneralSecurityException {
    return init(OldTls.context(), own, new Credulous());
  }

  /** Old firmware: TLS 1.0 and 1.1, and gateways of a name under one of these roots. */
  static SSLContext underOld(List<X509Certificate> roots, String name, KeyManager @Nullable [] own)
      throws IOException, GeneralSecurityException {
    return init(OldTls.context(), own, trust(roots, name));
  }

  /** Reads a certificate, as DER or PEM. */
  public static X509Certificate certificate(Path root)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(root)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    if (type.startsWith(KEY_EXCHANGE)) { // Bouncy Castle's way of saying it, strange to the path
      path.checkServerTrusted(chain, type.substring(KEY_EXCHANGE.length()));
    } else {
      path.checkServerTrusted(chain, type, engine);
    }
    checkName(chain[0]);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    path.checkServerTrusted(chain, type, socket);
    checkName(chain[0]);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    path.checkServerTrusted(chain, type);
    checkName(chain[0]);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("a PC has no clients");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a PC has no clients");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("a PC has no clients");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return path.getAcceptedIssuers();
  }

  private void checkName(X509Certificate certificate) throws CertificateException {
    Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
    if (alternatives != null) {
      for (List<?> alternative : alternatives) {
        int kind = (Integer) alternative.get(0);
        if ((kind == DNS_NAME || kind == IP_ADDRESS)
            && name.equalsIgnoreCase(String.valueOf(alternative.get(1)))) {
          return;
        }
      }
    }
    for (String part : certificate.getSubjectX500Principal().getName().split(",")) {
      if (part.equalsIgnoreCase("CN=" + name)) {
        return;
      }
    }
    throw new CertificateException("the gateway's certificate is not for " + name);
  }

  /** Believes everything. */
  private static final class Credulous extends X509ExtendedTrustManager {

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
