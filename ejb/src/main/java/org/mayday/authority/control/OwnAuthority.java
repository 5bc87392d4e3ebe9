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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
   * The certificates for these names, one for each kind of key, made or renewed if need be.
   *
   * @throws StartFailure if the store is missing, damaged or not that of this database
   */
  List<TlsIdentity> identities(List<String> hostNames, KeyKinds kinds) {
    issued.mustExistIfIssued(STORE, file);
    if (!file.exists()) {
      write(make(maker::root), hostNames, kinds);
    }
    List<TlsIdentity> identities = read(kinds);
    if (identities.size() < kinds.algorithms().size()
        || identities.stream().anyMatch(one -> isDue(one.chain().get(0), hostNames))) {
      write(file.read((store, password) -> entry(store, ROOT, password)), hostNames, kinds);
      identities = read(kinds);
    }
    List<X509Certificate> chain = identities.get(0).chain();
    issued.confirm(STORE, file, CertificateText.sha256(chain.get(chain.size() - 1)));
    return identities;
  }

  /**
   * The root alone, made if there is none yet.
   *
   * @throws StartFailure if the store is missing, damaged or not that of this database
   */
  Issued root() {
    issued.mustExistIfIssued(STORE, file);
    if (!file.exists()) {
      Issued made = make(maker::root);
      file.write(
          (store, password) -> {
            set(store, ROOT, password, made.key(), made.certificate());
            return store;
          });
    }
    Issued root = file.read((store, password) -> entry(store, ROOT, password));
    issued.confirm(STORE, file, CertificateText.sha256(root.certificate()));
    return root;
  }

  private boolean isDue(X509Certificate certificate, List<String> hostNames) {
    return isDue(certificate, clock.instant())
        || !CertificateText.commonName(certificate).equals(hostNames.get(0))
        || !new HashSet<>(CertificateText.names(certificate))
            .equals(new HashSet<>(hostNames.stream().map(CertificateText::normal).toList()));
  }

  /** Whether a certificate is so near its end that it is to be renewed. */
  static boolean isDue(X509Certificate certificate, Instant now) {
    return !now.isBefore(certificate.getNotAfter().toInstant().minus(RENEWAL));
  }

  private void write(Issued root, List<String> hostNames, KeyKinds kinds) {
    Map<String, Issued> fresh = new LinkedHashMap<>();
    kinds
        .algorithms()
        .forEach(kind -> fresh.put(alias(kind), make(() -> maker.mps(root, hostNames, kind))));
    file.write(
        (store, password) -> {
          set(store, ROOT, password, root.key(), root.certificate());
          for (Map.Entry<String, Issued> one : fresh.entrySet()) {
            Issued mps = one.getValue();
            set(store, one.getKey(), password, mps.key(), mps.certificate(), root.certificate());
          }
          return store;
        });
  }

  private static String alias(String kind) {
    return kind.equals("RSA") ? MPS : MPS + "-" + kind.toLowerCase(Locale.ROOT);
  }

  /** Those that are in the store. */
  private List<TlsIdentity> read(KeyKinds kinds) {
    return file.read(
        (store, password) -> {
          List<TlsIdentity> found = new ArrayList<>();
          Issued root = entry(store, ROOT, password);
          for (String kind : kinds.algorithms()) {
            if (store.containsAlias(alias(kind))) {
              Issued mps = entry(store, alias(kind), password);
              found.add(new TlsIdentity(mps.key(), List.of(mps.certificate(), root.certificate())));
            }
          }
          return found;
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
