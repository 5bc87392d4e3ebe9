package org.mayday.authority.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.mayday.authority.boundary.CertificateInfo;
import org.mayday.home.control.Home;
import org.mayday.home.control.IssuedStores;
import org.mayday.home.control.PrivateFile;
import org.mayday.home.control.StartFailure;
import org.mayday.mps.api.TlsIdentity;

/**
 * The certificate of now: of Mayday's own authority, or the one that the administrator brings. The
 * root that PCs must trust lies as {@code mps-root.pem} in the data directory too.
 */
@ApplicationScoped
public class GatewayCertificate {
  private static final String ROOT_FILE = "mps-root.pem";

  @Inject Home home;
  @Inject IssuedStores issued;
  AuthoritySettings settings;
  Clock clock = Clock.systemUTC();

  private volatile @Nullable TlsIdentity current;

  @PostConstruct
  void configure() {
    settings = AuthoritySettings.from(ConfigProvider.getConfig());
  }

  /**
   * Reads the certificate anew, and renews it if it is due. Needs a transaction.
   *
   * @return whether it is another one than before
   * @throws StartFailure if it cannot be read, or its root cannot be laid out
   */
  public synchronized boolean refresh() {
    TlsIdentity fresh =
        settings.pkcs12().isPresent()
            ? BroughtCertificate.read(settings.pkcs12().get(), settings.pkcs12Password())
            : new OwnAuthority(home, issued, clock).identity(settings.hostNames());
    TlsIdentity old = current;
    current = fresh;
    boolean changed = old == null || !old.chain().equals(fresh.chain());
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

  /** The certificate with its key. */
  public TlsIdentity identity() {
    TlsIdentity identity = current;
    if (identity == null) {
      throw new IllegalStateException("The gateway's certificate has not been read yet.");
    }
    return identity;
  }

  /** What can be told of the certificate. */
  public CertificateInfo info() {
    X509Certificate own = identity().chain().get(0);
    return new CertificateInfo(
        own.getSubjectX500Principal().getName(),
        CertificateText.names(own),
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant(),
        CertificateText.sha256(own),
        root().getSubjectX500Principal().getName(),
        CertificateText.sha256(root()),
        settings.pkcs12().isEmpty());
  }

  /** The last certificate of the chain as PEM. */
  public String rootPem() {
    return CertificateText.pem(root());
  }

  private X509Certificate root() {
    List<X509Certificate> chain = identity().chain();
    return chain.get(chain.size() - 1);
  }
}
