package org.mayday.authority.control;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.mayday.authority.boundary.CertificateInfo;
import org.mayday.authority.boundary.CertificateState;
import org.mayday.home.control.Home;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.PrivateFile;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsIdentity;
import org.mayday.mps.api.TlsMaterial;
import org.mayday.vault.control.Fingerprint;

/**
 * The certificates of now: of Mayday's own authority, or those that the administrator brings. The
 * root that PCs must trust lies as {@code mps-root.pem} in the data directory too.
 */
@ApplicationScoped
public class GatewayCertificate {
  private static final System.Logger LOG = System.getLogger(GatewayCertificate.class.getName());
  private static final String ROOT_FILE = "mps-root.pem";

  @Inject Home home;
  @Inject IssuedStores issued;
  @Inject ClientCertificates clients;
  @Inject RootRollovers rollovers;
  AuthoritySettings settings;
  Clock clock = Clock.systemUTC();

  private volatile @Nullable TlsMaterial current;
  private volatile String trouble = "";
  private @Nullable BroughtFiles files;
  private @Nullable X509Certificate own;
  private boolean stale;

  @PostConstruct
  void configure() {
    settings = AuthoritySettings.from(ConfigProvider.getConfig());
  }

  /**
   * Reads the certificates anew, and renews those that are due. Needs a transaction.
   *
   * @return whether they are others than before
   * @throws StartFailure if they cannot be read, or the root cannot be laid out
   */
  public synchronized boolean refresh() {
    brought().haveChanged();
    return use(read());
  }

  /**
   * Does the same if a file has changed or a certificate is due. What cannot be used leaves the old
   * certificates in force, and is told by {@link #state}. Needs a transaction.
   *
   * @return whether they are others than before
   */
  public synchronized boolean refreshIfDue() {
    boolean fresh = brought().haveChanged();
    boolean told = stale;
    if (!fresh && !told && !isDue() && clients.any(clock.instant()) == believesOwn()) {
      return false;
    }
    try {
      TlsMaterial read = read();
      refuseEnded(read);
      refuseUndecided(read);
      stale = false;
      boolean changed = use(read);
      trouble = "";
      return changed;
    } catch (StartFailure e) {
      String words = String.valueOf(e.getMessage());
      if (fresh || !words.equals(trouble)) {
        LOG.log(WARNING, "{0} The gateway goes on with the certificates that it has.", words);
      }
      trouble = words;
      return false;
    }
  }

  private BroughtFiles brought() {
    BroughtFiles watched = files;
    if (watched == null) {
      watched = new BroughtFiles(settings.files());
      files = watched;
    }
    return watched;
  }

  private boolean isDue() {
    return settings.brought().isEmpty()
        && material().names().get(0).identities().stream()
            .anyMatch(own -> OwnAuthority.isDue(own.chain().get(0), clock.instant()));
  }

  private TlsMaterial read() {
    List<MpsName> names = new ArrayList<>();
    if (settings.brought().isPresent()) {
      names.add(BroughtCertificate.read(settings.brought().get()));
    } else {
      names.add(
          new MpsName(
              settings.hostNames(),
              new OwnAuthority(home, issued, clock)
                  .identities(settings.hostNames(), settings.keyKinds())));
    }
    settings.further().forEach(name -> names.add(BroughtCertificate.read(name)));
    List<X509Certificate> believed =
        new ArrayList<>(
            settings.clientAuthorities().map(ClientAuthorities::read).orElse(List.of()));
    if (clients.any(clock.instant())) {
      List<X509Certificate> roots = new OwnAuthority(home, issued, clock).roots();
      own = roots.get(0);
      believed.addAll(roots);
    }
    return new TlsMaterial(names, believed);
  }

  /** Whether certificates of PCs under Mayday's own authority are believed. */
  private boolean believesOwn() {
    return own != null && material().clientAuthorities().contains(own);
  }

  private void refuseEnded(TlsMaterial read) {
    certificates(read)
        .filter(one -> !clock.instant().isBefore(one.getNotAfter().toInstant()))
        .findFirst()
        .ifPresent(
            one -> {
              throw new StartFailure(
                  "The new certificate of "
                      + one.getSubjectX500Principal().getName()
                      + " has ended already.");
            });
  }

  /** A root that PCs are only being given is not used before somebody says so. */
  private void refuseUndecided(TlsMaterial read) {
    String next = Fingerprint.of(root(read));
    rollovers
        .current()
        .filter(plan -> plan.sha256().equals(next) && plan.decidedAt() == null)
        .ifPresent(
            plan -> {
              throw new StartFailure(
                  "The new certificate is under the root that PCs are being given, and waits until"
                      + " somebody has the gateway change to it.");
            });
  }

  /** The root that PCs have to trust now. */
  public X509Certificate root() {
    return root(material());
  }

  private static X509Certificate root(TlsMaterial material) {
    List<X509Certificate> chain = material.names().get(0).identities().get(0).chain();
    return chain.get(chain.size() - 1);
  }

  /** The roots of a change that is under way; none if there is none. Needs a transaction. */
  public List<X509Certificate> otherRoots() {
    return rollovers.current().map(plan -> List.of(plan.root(), plan.former())).orElse(List.of());
  }

  /** Whether the certificate is one that the administrator brings. */
  boolean isBrought() {
    return settings.brought().isPresent();
  }

  /** The root that is to follow that of Mayday's own authority. Needs a transaction. */
  synchronized X509Certificate nextRoot() {
    return new OwnAuthority(home, issued, clock).next();
  }

  /** The next root may be used from now on: the next {@link #refreshIfDue} does. */
  synchronized void takeNextRoot() {
    if (!isBrought()) {
      new OwnAuthority(home, issued, clock).takeNext();
    }
    stale = true;
  }

  private boolean use(TlsMaterial fresh) {
    TlsMaterial old = current;
    current = fresh;
    boolean changed = old == null || !old.equals(fresh);
    if (changed) {
      layOutRoot();
    }
    return changed;
  }

  private void layOutRoot() {
    PrivateFile file = home.file(ROOT_FILE);
    try {
      file.write(rootPem().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new StartFailure("The file " + file.path() + " cannot be written.", e);
    }
  }

  /** Whether it was read; while the server starts, not yet. */
  public boolean isRead() {
    return current != null;
  }

  /** The certificates with their keys, and whom to believe. */
  public TlsMaterial material() {
    TlsMaterial material = current;
    if (material == null) {
      throw new IllegalStateException("The gateway's certificate has not been read yet.");
    }
    return material;
  }

  /** The first certificate of the first name, with its key. */
  public TlsIdentity identity() {
    return material().names().get(0).identities().get(0);
  }

  /** How the certificates stand. */
  public CertificateState state() {
    X509Certificate first = firstToEnd();
    Instant now = clock.instant();
    Instant end = first.getNotAfter().toInstant();
    return new CertificateState(
        Math.floorDiv(Duration.between(now, end).toSeconds(), Duration.ofDays(1).toSeconds()),
        first.getSubjectX500Principal().getName(),
        !now.isBefore(end),
        !now.isBefore(end.minus(settings.warning())),
        trouble);
  }

  /** So long before its end a certificate is warned of. */
  public Duration warning() {
    return settings.warning();
  }

  /** The certificate that ends first. */
  public X509Certificate firstToEnd() {
    return certificates(material())
        .min(Comparator.comparing(X509Certificate::getNotAfter))
        .orElseThrow();
  }

  private static Stream<X509Certificate> certificates(TlsMaterial material) {
    return material.names().stream()
        .flatMap(name -> name.identities().stream())
        .map(identity -> identity.chain().get(0));
  }

  /** What can be told of the certificates, those of the default name first. */
  public List<CertificateInfo> infos() {
    return CertificateInfos.of(material(), settings.brought().isEmpty());
  }

  /** What can be told of the default certificate. */
  public CertificateInfo info() {
    return infos().get(0);
  }

  /** The last certificate of the chain as PEM. */
  public String rootPem() {
    return CertificateText.pem(root());
  }
}
