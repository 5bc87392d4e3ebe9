package org.mayday.cli.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.soap.Refusal.Reason;

/** Whose certificates are trusted; the name in the certificate is checked in every case. */
public final class Trust {
  private Trust() {}

  /**
   * Trusts the authorities of a file and no others; without a file those of the Java runtime.
   *
   * @param file certificates in PEM or DER
   * @throws Refusal if the file holds none
   */
  public static SSLContext in(@Nullable Path file) throws Refusal {
    try {
      if (file == null) {
        return SSLContext.getDefault();
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate certificate : certificates(file)) {
        store.setCertificateEntry("ca-" + number++, certificate);
      }
      if (number == 0) {
        throw new Refusal(Reason.INVALID, "There is no certificate in " + file + ".");
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new Refusal(Reason.INVALID, "No certificates can be read in " + file + ".", e);
    }
  }

  /**
   * Whether a connection failed because the other side's certificate is not trusted. A handshake
   * breaks also because a server is killed in the middle of it, and that passes.
   */
  public static boolean isMissing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return true;
      }
    }
    return false;
  }

  /** What is told then. */
  public static Refusal refusal(String server, Throwable failure) {
    return new Refusal(
        Reason.UNREACHABLE,
        "The certificate of %s is not trusted (%s). Name its authority by --ca."
            .formatted(server, failure.getMessage()),
        failure);
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in);
    }
  }
}
