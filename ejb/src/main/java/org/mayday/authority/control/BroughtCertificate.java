package org.mayday.authority.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.TlsIdentity;

/** The certificate that the administrator brings in a PKCS#12 file. */
final class BroughtCertificate {
  private BroughtCertificate() {}

  /**
   * Reads the file; it must hold exactly one private key, with the chain of its certificate.
   *
   * @throws StartFailure if it cannot be used
   */
  static TlsIdentity read(Path file, Optional<String> password) {
    char[] secret = password.orElse("").toCharArray();
    try (InputStream bytes = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(bytes, secret);
      List<String> keys = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          keys.add(alias);
        }
      }
      if (keys.size() != 1) {
        throw new StartFailure(
            "The file "
                + file
                + " of mayday.mps.pkcs12 must hold one private key, not "
                + keys.size()
                + ".");
      }
      return identity(file, store, keys.get(0), secret);
    } catch (IOException | GeneralSecurityException e) {
      throw new StartFailure(
          "The file "
              + file
              + " of mayday.mps.pkcs12 cannot be read: is it there, and is"
              + " mayday.mps.pkcs12-password right?",
          e);
    }
  }

  private static TlsIdentity identity(Path file, KeyStore store, String alias, char[] secret)
      throws GeneralSecurityException {
    List<X509Certificate> chain = new ArrayList<>();
    Certificate[] certificates = store.getCertificateChain(alias);
    for (Certificate certificate : certificates == null ? new Certificate[0] : certificates) {
      if (certificate instanceof X509Certificate x509) {
        chain.add(x509);
      }
    }
    if (chain.isEmpty() || !(store.getKey(alias, secret) instanceof PrivateKey key)) {
      throw new StartFailure(
          "The file " + file + " of mayday.mps.pkcs12 holds no certificate for its key.");
    }
    return new TlsIdentity(key, chain);
  }
}
