package org.mayday.simulator.platform;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.Repository.Property;

/** The certificates that a PC was given, trusted roots among them (AMT_PublicKeyCertificate). */
public final class Certificates {

  /** Their class. */
  public static final String CLASS = "AMT_PublicKeyCertificate";

  /** The class of the key pairs. */
  public static final String KEY = "AMT_PublicPrivateKeyPair";

  private static final String RESOURCE = "http://intel.com/wbem/wscim/1/amt-schema/1/" + CLASS;
  private static final String IS_ROOT = "TrustedRootCertficate"; // the firmware's own spelling
  private static final String CONTENT = "X509Certificate";

  private final Additions additions;

  Certificates(Additions additions) {
    this.additions = additions;
  }

  /**
   * Adds one.
   *
   * @param root whether the firmware trusts it as an authority
   * @return its InstanceID
   */
  public String add(X509Certificate certificate, boolean root) {
    String id = "Intel(r) AMT Certificate: Handle: " + additions.next();
    additions.put(
        new Instance(
            RESOURCE,
            CLASS,
            id,
            List.of(
                Property.text("ElementName", "Intel(r) AMT Certificate"),
                Property.text("InstanceID", id),
                Property.text("Issuer", certificate.getIssuerX500Principal().getName()),
                Property.text("Subject", certificate.getSubjectX500Principal().getName()),
                Property.text(IS_ROOT, String.valueOf(root)),
                Property.text(CONTENT, base64(certificate)))));
    return id;
  }

  /** Whether this one is there already. */
  public boolean contains(X509Certificate certificate) {
    String content = base64(certificate);
    return additions.of(CLASS).stream().anyMatch(one -> one.value(CONTENT).equals(content));
  }

  /** How many there are. */
  public int count() {
    return additions.of(CLASS).size();
  }

  /** The authorities that the firmware trusts. */
  public List<X509Certificate> roots() {
    List<X509Certificate> roots = new ArrayList<>();
    for (Instance one : additions.of(CLASS)) {
      if (one.value(IS_ROOT).equals("true")) {
        parse(one.value(CONTENT)).ifPresent(roots::add);
      }
    }
    return roots;
  }

  /** A certificate by its InstanceID with its key, if the firmware has both. */
  public Optional<Tls.Credential> credential(String id) {
    return credentialIn(">" + id + "<");
  }

  /** The same by a reference to it. */
  public Optional<Tls.Credential> credentialIn(String reference) {
    return additions.of(CLASS).stream()
        .filter(one -> reference.contains(">" + one.key() + "<"))
        .map(one -> one.value(CONTENT))
        .findFirst()
        .flatMap(this::withKey);
  }

  private Optional<Tls.Credential> withKey(String certificate) {
    return additions.of(KEY).stream()
        .map(one -> one.value("PrivateKey"))
        .filter(key -> fits(certificate, key))
        .map(key -> new Tls.Credential(certificate, key))
        .findFirst();
  }

  private static boolean fits(String certificate, String key) {
    try {
      RSAPrivateCrtKey secret =
          (RSAPrivateCrtKey)
              KeyFactory.getInstance("RSA")
                  .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
      return parse(certificate)
          .filter(parsed -> parsed.getPublicKey() instanceof RSAPublicKey)
          .map(parsed -> (RSAPublicKey) parsed.getPublicKey())
          .filter(half -> half.getModulus().equals(secret.getModulus()))
          .isPresent();
    } catch (GeneralSecurityException other) {
      return false;
    }
  }

  /** A certificate from base64 of its DER form; empty if it is none. */
  public static Optional<X509Certificate> parse(String base64) {
    try {
      byte[] der = Base64.getDecoder().decode(base64);
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException | IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException unusable) {
      throw new IllegalArgumentException("the certificate cannot be used", unusable);
    }
  }
}
