package org.mayday.simulator.platform;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.Repository.Property;

/** The authorities that a PC was given to trust (AMT_PublicKeyCertificate). */
public final class TrustedRoots {

  /** Class of certificates. */
  public static final String CERTIFICATE = "AMT_PublicKeyCertificate";

  private static final String RESOURCE =
      "http://intel.com/wbem/wscim/1/amt-schema/1/" + CERTIFICATE;
  private static final String IS_ROOT = "TrustedRootCertficate"; // the firmware's own spelling
  private static final String CONTENT = "X509Certificate";

  private final Additions additions;

  TrustedRoots(Additions additions) {
    this.additions = additions;
  }

  /**
   * Adds one.
   *
   * @return its InstanceID, the old one if it is there already
   */
  public String add(X509Certificate root) throws CertificateException {
    String content = Base64.getEncoder().encodeToString(root.getEncoded());
    Optional<Instance> known =
        additions.of(CERTIFICATE).stream()
            .filter(one -> one.value(CONTENT).equals(content))
            .findFirst();
    if (known.isPresent()) {
      return known.get().key();
    }
    String id = "Intel(r) AMT Certificate: Handle: " + additions.next();
    additions.put(
        new Instance(
            RESOURCE,
            CERTIFICATE,
            id,
            List.of(
                text("ElementName", "Intel(r) AMT Certificate"),
                text("InstanceID", id),
                text("Issuer", root.getIssuerX500Principal().getName()),
                text("Subject", root.getSubjectX500Principal().getName()),
                text(IS_ROOT, "true"),
                text(CONTENT, content))));
    return id;
  }

  /** All of them. */
  public List<X509Certificate> all() {
    List<X509Certificate> roots = new ArrayList<>();
    for (Instance one : additions.of(CERTIFICATE)) {
      if (one.value(IS_ROOT).equals("true")) {
        parse(one.value(CONTENT)).ifPresent(roots::add);
      }
    }
    return roots;
  }

  /** A certificate from base64 of its DER form; empty if it is none. */
  private static Optional<X509Certificate> parse(String base64) {
    try {
      byte[] der = Base64.getMimeDecoder().decode(base64);
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException | IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  private static Property text(String name, String value) {
    return new Property(name, List.of(value), false);
  }
}
