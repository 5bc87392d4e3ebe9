package org.mayday.setup.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mayday.setup.boundary.UnsuitableCertificate;

/** Reads PKCS#12 files (RFC 7292) that people bring. */
final class Pkcs12 {
  /** More than any authority makes. */
  private static final int LONGEST_CHAIN = 8;

  private Pkcs12() {}

  /**
   * The one key of a file, and the chain of its certificate as far as the file has it.
   *
   * @throws UnsuitableCertificate if it cannot be read, or holds not exactly one key
   */
  static ProvisioningIdentity read(byte[] file, String password) {
    char[] secret = password.toCharArray();
    KeyStore store = open(file, secret);
    try {
      List<String> keys = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          keys.add(alias);
        }
      }
      if (keys.size() != 1) {
        throw new UnsuitableCertificate(
            "The file must hold one private key with its certificate; it holds "
                + keys.size()
                + ".");
      }
      return identity(store, keys.get(0), secret);
    } catch (GeneralSecurityException e) {
      throw new UnsuitableCertificate("The private key in the file cannot be used.");
    }
  }

  private static KeyStore open(byte[] file, char[] secret) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file), secret);
      return store;
    } catch (IOException e) {
      throw new UnsuitableCertificate(
          e.getCause() instanceof UnrecoverableKeyException
              ? "The password does not open the file."
              : "The file is no PKCS#12 file (.pfx or .p12).");
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new UnsuitableCertificate("The file cannot be read: it is damaged, or of a rare kind.");
    }
  }

  private static ProvisioningIdentity identity(KeyStore store, String alias, char[] secret)
      throws GeneralSecurityException {
    Certificate[] chain = store.getCertificateChain(alias);
    if (chain == null || !(store.getKey(alias, secret) instanceof PrivateKey key)) {
      throw new UnsuitableCertificate("The file has no certificate for its private key.");
    }
    List<X509Certificate> certificates = new ArrayList<>();
    for (Certificate certificate : chain) {
      if (!(certificate instanceof X509Certificate x509) || certificates.size() == LONGEST_CHAIN) {
        throw new UnsuitableCertificate(
            "The chain must be of X.509 certificates, at most " + LONGEST_CHAIN + ".");
      }
      certificates.add(x509);
    }
    return new ProvisioningIdentity(key, certificates);
  }
}
