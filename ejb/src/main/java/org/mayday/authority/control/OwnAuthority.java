package org.mayday.authority.control;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.mayday.authority.control.CertificateMaker.Issued;
import org.mayday.home.control.Home;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.KeyStoreFile;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.TlsIdentity;

/**
 * Mayday's own authority, in {@code authority.p12} of the data directory. The root is made once;
 * the gateway's certificate is renewed under it when it is near its end or the names change.
 */
final class OwnAuthority {
  /** How long before its end the gateway's certificate is renewed. */
  static final Duration RENEWAL = Duration.ofDays(60);

  private static final String STORE = "authority";
  private static final String ROOT = "root";
  private static final String MPS = "mps";

  private final KeyStoreFile file;
  private final IssuedStores issued;
  private final Clock clock;
  private final CertificateMaker maker;

  OwnAuthority(Home home, IssuedStores issued, Clock clock) {
    this.file = home.keyStore(STORE + ".p12");
    this.issued = issued;
    this.clock = clock;
    this.maker = new CertificateMaker(clock);
  }

  /**
   * The certificate for these names, made or renewed if need be.
   *
   * @throws StartFailure if the store is missing, damaged or not that of this database
   */
  TlsIdentity identity(List<String> hostNames) {
    issued.mustExistIfIssued(STORE, file);
    if (!file.exists()) {
      write(make(maker::root), hostNames);
    }
    TlsIdentity identity = file.read(OwnAuthority::mps);
    if (isDue(identity.chain().get(0), hostNames)) {
      write(file.read((store, password) -> entry(store, ROOT, password)), hostNames);
      identity = file.read(OwnAuthority::mps);
    }
    X509Certificate root = identity.chain().get(identity.chain().size() - 1);
    issued.confirm(STORE, file, CertificateText.sha256(root));
    return identity;
  }

  private boolean isDue(X509Certificate certificate, List<String> hostNames) {
    Instant renewal = certificate.getNotAfter().toInstant().minus(RENEWAL);
    return !clock.instant().isBefore(renewal)
        || !CertificateText.commonName(certificate).equals(hostNames.get(0))
        || !new HashSet<>(CertificateText.names(certificate))
            .equals(new HashSet<>(hostNames.stream().map(CertificateText::normal).toList()));
  }

  private void write(Issued root, List<String> hostNames) {
    Issued mps = make(() -> maker.mps(root, hostNames));
    file.write(
        (store, password) -> {
          set(store, ROOT, password, root.key(), root.certificate());
          set(store, MPS, password, mps.key(), mps.certificate(), root.certificate());
          return store;
        });
  }

  private static void set(
      KeyStore store,
      String alias,
      PasswordProtection password,
      java.security.PrivateKey key,
      Certificate... chain)
      throws GeneralSecurityException {
    store.setEntry(alias, new PrivateKeyEntry(key, chain), password);
  }

  private static TlsIdentity mps(KeyStore store, PasswordProtection password)
      throws GeneralSecurityException {
    Issued first = entry(store, MPS, password);
    Issued root = entry(store, ROOT, password);
    return new TlsIdentity(first.key(), List.of(first.certificate(), root.certificate()));
  }

  private static Issued entry(KeyStore store, String alias, PasswordProtection password)
      throws GeneralSecurityException {
    if (store.getEntry(alias, password) instanceof PrivateKeyEntry entry
        && entry.getCertificate() instanceof X509Certificate certificate) {
      return new Issued(entry.getPrivateKey(), certificate);
    }
    throw new StartFailure("The key store of the authority has no entry \"" + alias + "\".");
  }

  private static Issued make(Making making) {
    try {
      return making.make();
    } catch (GeneralSecurityException e) {
      throw new StartFailure("The gateway's certificate could not be made.", e);
    }
  }

  @FunctionalInterface
  private interface Making {
    Issued make() throws GeneralSecurityException;
  }
}
