package org.mayday.authority.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsIdentity;

/** The certificates that the administrator brings in PKCS#12 files. */
final class BroughtCertificate {
  private BroughtCertificate() {}

  /**
   * Reads the files of a name; each must hold exactly one private key, with the chain of its
   * certificate.
   *
   * @throws StartFailure if one cannot be used
   */
  static MpsName read(BroughtName name) {
    List<TlsIdentity> identities = name.files().stream().map(file -> read(name, file)).toList();
    if (identities.isEmpty()) {
      throw new StartFailure(name.name() + " names no file.");
    }
    List<String> hosts = name.hostNames();
    if (hosts.isEmpty()) {
      hosts = CertificateText.names(identities.get(0).chain().get(0));
    }
    return new MpsName(hosts, identities);
  }

  private static TlsIdentity read(BroughtName name, Path file) {
    char[] secret = name.password().orElse("").toCharArray();
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
            about(name, file) + " must hold one private key, not " + keys.size() + ".");
      }
      return identity(name, file, store, keys.get(0), secret);
    } catch (IOException | GeneralSecurityException e) {
      throw new StartFailure(
          about(name, file) + " cannot be read: is it there, and is its password right?", e);
    }
  }

  private static TlsIdentity identity(
      BroughtName name, Path file, KeyStore store, String alias, char[] secret)
      throws GeneralSecurityException {
    List<X509Certificate> chain = new ArrayList<>();
    Certificate[] certificates = store.getCertificateChain(alias);
    for (Certificate certificate : certificates == null ? new Certificate[0] : certificates) {
      if (certificate instanceof X509Certificate x509) {
        chain.add(x509);
      }
    }
    if (chain.isEmpty()
        || !(store.getKey(alias, secret) instanceof PrivateKey key)
        || !belong(key, chain.get(0))) {
      throw new StartFailure(about(name, file) + " holds no certificate for its key.");
    }
    return new TlsIdentity(key, chain);
  }

  private static boolean belong(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    Signature signing = Signature.getInstance(algorithm);
    signing.initSign(key);
    signing.update((byte) 1);
    byte[] signature = signing.sign();
    Signature checking = Signature.getInstance(algorithm);
    checking.initVerify(certificate.getPublicKey());
    checking.update((byte) 1);
    return checking.verify(signature);
  }

  private static String about(BroughtName name, Path file) {
    return "The file " + file + " of " + name.name();
  }
}
