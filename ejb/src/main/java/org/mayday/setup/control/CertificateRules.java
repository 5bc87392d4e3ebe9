package org.mayday.setup.control;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.mayday.authority.boundary.UtcTime;
import org.mayday.setup.boundary.UnsuitableCertificate;

/**
 * What firmware demands of the certificate of a setup server (Intel AMT Implementation and
 * Reference Guide, "Acquiring an Intel vPro Certificate" and "Remote Setup and Configuration
 * Flow"). What of it depends on the PC, such as its domain, cannot be judged here.
 */
final class CertificateRules {
  private static final String SETUP_USAGE = "2.16.840.1.113741.1.2.3";
  private static final String SERVER_USAGE = "1.3.6.1.5.5.7.3.1";
  private static final String SETUP_UNIT = "Intel(R) Client Setup Certificate";
  private static final int SHORTEST_KEY = 2_048;
  private static final int LONGEST_KEY = 4_096;

  private CertificateRules() {}

  /**
   * Judges a certificate.
   *
   * @throws UnsuitableCertificate with the first rule that it breaks, in a sentence
   */
  static void check(ProvisioningIdentity identity, Instant now) {
    checkKey(identity);
    checkTimes(identity.chain(), now);
    checkChain(identity.chain());
    checkUsage(identity.leaf());
    SetupName name = SetupName.of(identity.leaf().getSubjectX500Principal().getEncoded());
    require(
        name.isUsable(),
        "The common name of the certificate must be a host in a domain, such as"
            + " setup.example.com; PCs compare that domain with theirs.");
  }

  private static void checkKey(ProvisioningIdentity identity) {
    require(
        identity.leaf().getPublicKey() instanceof RSAPublicKey key
            && key.getModulus().bitLength() >= SHORTEST_KEY
            && key.getModulus().bitLength() <= LONGEST_KEY,
        "The key must be RSA with 2048 to 4096 bits; firmware takes no other.");
    try {
      byte[] content = identity.leaf().getTBSCertificate();
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(identity.key());
      signature.update(content);
      byte[] signed = signature.sign();
      signature.initVerify(identity.leaf().getPublicKey());
      signature.update(content);
      require(signature.verify(signed), "The private key is not that of the certificate.");
    } catch (GeneralSecurityException e) {
      throw new UnsuitableCertificate("The private key is not that of the certificate.");
    }
  }

  private static void checkTimes(List<X509Certificate> chain, Instant now) {
    for (X509Certificate certificate : chain) {
      require(
          !now.isAfter(certificate.getNotAfter().toInstant()),
          "The certificate %s ended on %s."
              .formatted(subject(certificate), UtcTime.of(certificate.getNotAfter().toInstant())));
      require(
          !now.isBefore(certificate.getNotBefore().toInstant()),
          "The certificate %s is not valid before %s."
              .formatted(subject(certificate), UtcTime.of(certificate.getNotBefore().toInstant())));
    }
  }

  private static void checkChain(List<X509Certificate> chain) {
    for (int i = 0; i < chain.size() - 1; i++) {
      X509Certificate issuer = chain.get(i + 1);
      require(
          isIssuedBy(chain.get(i), issuer) && issuer.getBasicConstraints() >= 0,
          "The chain is broken: %s was not issued by %s."
              .formatted(subject(chain.get(i)), subject(issuer)));
    }
    X509Certificate last = chain.get(chain.size() - 1);
    require(
        chain.size() > 1 && isIssuedBy(last, last),
        "The chain is not complete: %s was issued by %s, which is not in the file. The file must hold all up to the root."
            .formatted(subject(last), last.getIssuerX500Principal().getName()));
  }

  private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException forged) {
      return false;
    }
  }

  private static void checkUsage(X509Certificate leaf) {
    List<String> usages = usages(leaf);
    List<String> units = SetupName.values(leaf.getSubjectX500Principal().getEncoded(), BCStyle.OU);
    require(
        usages.contains(SETUP_USAGE) || units.contains(SETUP_UNIT),
        "It is no certificate for setting up PCs: it has neither the extended key usage %s nor the"
                .formatted(SETUP_USAGE)
            + " organizational unit \"%s\".".formatted(SETUP_UNIT));
    require(
        usages.isEmpty() || usages.contains(SERVER_USAGE),
        "It is no server certificate: its extended key usage lacks " + SERVER_USAGE + ".");
  }

  private static List<String> usages(X509Certificate leaf) {
    try {
      List<String> usages = leaf.getExtendedKeyUsage();
      return usages == null ? List.of() : usages;
    } catch (CertificateParsingException e) {
      throw new UnsuitableCertificate("The extended key usage of the certificate is damaged.");
    }
  }

  private static String subject(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new UnsuitableCertificate(sentence);
    }
  }
}
