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
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.mayday.authority.control.CertificateMaker.Issued;
import org.mayday.home.control.Home;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.KeyStoreFile;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.TlsIdentity;

/**
 * Mayday's own authority, in {@code authority.p12} of the data directory. The root is made once,
 * and again when it is to be followed by another; the gateway's certificate is renewed under it
 * when it is near its end or the names change.
 */
final class OwnAuthority {
  /** How long before its end the gateway's certificate is renewed. */
  static final Duration RENEWAL = Duration.ofDays(60);

  private static final String STORE = "authority";
  private static final String ROOT = "root";
  private static final String MPS = "mps";
  private static final String NEXT = "root-next";
  private static final String FORMER = "root-former";

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
    confirm();
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
      rewrite(entries -> entries.put(ROOT, entry(made)));
    }
    confirm();
    return file.read((store, password) -> entry(store, ROOT, password));
  }

  /** The root that is to follow the present one, made if there is none yet. */
  X509Certificate next() {
    root();
    if (!has(NEXT)) {
      Issued made = make(maker::root);
      rewrite(entries -> entries.put(NEXT, entry(made)));
    }
    return file.read((store, password) -> entry(store, NEXT, password)).certificate();
  }

  /**
   * The next root is the present one from now on; the gateway's certificates are issued under it
   * when they are asked for next. The former one stays for what was issued under it.
   */
  void takeNext() {
    if (has(NEXT)) {
      rewrite(
          entries -> {
            entries.keySet().removeIf(alias -> alias.startsWith(MPS));
            entries.put(FORMER, entries.remove(ROOT));
            entries.put(ROOT, entries.remove(NEXT));
          });
    }
  }

  /** All roots, the present one first, under which something may have been issued. */
  List<X509Certificate> roots() {
    root();
    return file.read(
        (store, password) -> {
          List<X509Certificate> roots = new ArrayList<>();
          for (String alias : List.of(ROOT, NEXT, FORMER)) {
            if (store.containsAlias(alias)) {
              roots.add(entry(store, alias, password).certificate());
            }
          }
          return roots;
        });
  }

  /** A store whose root has followed the one that the database knows is that of the database. */
  private void confirm() {
    String present = fingerprint(ROOT);
    if (has(FORMER)) {
      issued.follow(STORE, fingerprint(FORMER), present);
    }
    issued.confirm(STORE, file, present);
  }

  private String fingerprint(String alias) {
    return CertificateText.sha256(
        file.read((store, password) -> entry(store, alias, password)).certificate());
  }

  private boolean has(String alias) {
    return file.read((store, password) -> store.containsAlias(alias));
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
    rewrite(
        entries -> {
          entries.put(ROOT, entry(root));
          fresh.forEach(
              (alias, mps) ->
                  entries.put(
                      alias,
                      new PrivateKeyEntry(
                          mps.key(), new Certificate[] {mps.certificate(), root.certificate()})));
        });
  }

  /** Changes the entries of the store; those that are not touched stay. */
  private void rewrite(Consumer<Map<String, PrivateKeyEntry>> change) {
    Map<String, PrivateKeyEntry> entries = new LinkedHashMap<>();
    if (file.exists()) {
      file.read(
          (store, password) -> {
            for (String alias : Collections.list(store.aliases())) {
              if (store.getEntry(alias, password) instanceof PrivateKeyEntry entry) {
                entries.put(alias, entry);
              }
            }
            return entries;
          });
    }
    change.accept(entries);
    file.write(
        (store, password) -> {
          for (Map.Entry<String, PrivateKeyEntry> one : entries.entrySet()) {
            store.setEntry(one.getKey(), one.getValue(), password);
          }
          return store;
        });
  }

  private static PrivateKeyEntry entry(Issued issued) {
    return new PrivateKeyEntry(issued.key(), new Certificate[] {issued.certificate()});
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
