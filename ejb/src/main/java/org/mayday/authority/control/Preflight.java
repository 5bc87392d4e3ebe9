package org.mayday.authority.control;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mayday.authority.boundary.CertificateFlaw;
import org.mayday.authority.boundary.UtcTime;
import org.mayday.mps.api.MpsName;
import org.mayday.mps.api.TlsIdentity;

/**
 * Looks at a certificate of the gateway with the eyes of Intel AMT: the name, the whole chain (RFC
 * 5280 6.1), the dates, and keys and signatures that firmware of some age takes (Intel AMT
 * Implementation and Reference Guide, "Remote Access" and "Root Certificate Hashes").
 */
final class Preflight {
  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1"; // RFC 5280 4.2.1.12
  private static final String NETSCAPE_CERT_TYPE = "2.16.840.1.113730.1.1";
  private static final int LEAST_KEY = 2048;

  private final Instant now;
  private final Duration soon;
  private final List<CertificateFlaw> flaws = new ArrayList<>();

  private Preflight(Instant now, Duration soon) {
    this.now = now;
    this.soon = soon;
  }

  /**
   * What PCs may not like about it, the serious things first.
   *
   * @param soon a certificate that ends within this time is told
   */
  static List<CertificateFlaw> of(MpsName name, TlsIdentity identity, Instant now, Duration soon) {
    Preflight check = new Preflight(now, soon);
    check.name(name, identity.chain().get(0));
    check.chain(identity.chain());
    identity.chain().forEach(check::dates);
    identity.chain().forEach(check::strength);
    check.purpose(identity.chain().get(0));
    check.flaws.sort(Comparator.comparing(CertificateFlaw::serious).reversed());
    return check.flaws;
  }

  private void name(MpsName name, X509Certificate own) {
    List<String> carried = new ArrayList<>(CertificateText.names(own));
    String common = CertificateText.commonName(own).toLowerCase(Locale.ROOT);
    carried.add(common);
    if (common.isEmpty()) {
      minor("It has no common name. Older firmware compares that alone with the name it calls.");
    } else if (common.startsWith("*.")) {
      minor("Its common name is a wildcard. Older firmware compares it letter by letter.");
    }
    for (String host : name.hostNames()) {
      MpsName alone = new MpsName(List.of(host), name.identities());
      boolean fits = carried.contains(host) || carried.contains(wildcard(host));
      if (!fits && carried.stream().noneMatch(alone::isCalled)) {
        serious("It is shown to PCs that call " + host + ", but does not carry that name.");
      }
    }
  }

  private static String wildcard(String host) {
    int dot = host.indexOf('.');
    return dot > 0 ? "*" + host.substring(dot) : host;
  }

  private void chain(List<X509Certificate> chain) {
    for (int i = 0; i + 1 < chain.size(); i++) {
      X509Certificate issuer = chain.get(i + 1);
      if (!isSignedBy(chain.get(i), issuer)) {
        serious(subject(chain.get(i)) + " was not issued by " + subject(issuer) + " behind it.");
      } else if (issuer.getBasicConstraints() < 0) {
        serious(subject(issuer) + " is not the certificate of an authority (CA).");
      }
    }
    X509Certificate last = chain.get(chain.size() - 1);
    if (!isSignedBy(last, last)) {
      serious(
          "The chain is not whole: it ends at "
              + subject(last)
              + " and lacks its issuer "
              + last.getIssuerX500Principal().getName()
              + ".");
    }
  }

  private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private void dates(X509Certificate one) {
    Instant from = one.getNotBefore().toInstant();
    Instant to = one.getNotAfter().toInstant();
    if (!now.isBefore(to)) {
      serious(subject(one) + " ended on " + UtcTime.of(to) + ".");
    } else if (now.isBefore(from)) {
      serious(subject(one) + " does not hold before " + UtcTime.of(from) + ".");
    } else if (!now.isBefore(to.minus(soon))) {
      minor(subject(one) + " ends on " + UtcTime.of(to) + ".");
    }
  }

  private void strength(X509Certificate one) {
    String signature = one.getSigAlgName().toUpperCase(Locale.ROOT);
    if (signature.startsWith("MD5") || signature.startsWith("MD2")) {
      serious(subject(one) + " is signed with " + one.getSigAlgName() + ".");
    } else if (signature.startsWith("SHA1")) {
      minor(subject(one) + " is signed with SHA-1, which AMT 15 and 16 no longer take.");
    } else if (signature.contains("PSS") || signature.contains("ED25519")) {
      minor(subject(one) + " is signed with " + one.getSigAlgName() + ", which AMT may not know.");
    } else if (signature.startsWith("SHA384") || signature.startsWith("SHA512")) {
      minor(
          subject(one) + " is signed with " + one.getSigAlgName() + "; take SHA-256 for old AMT.");
    }
    if (one.getPublicKey() instanceof RSAPublicKey key) {
      int bits = key.getModulus().bitLength();
      if (bits < LEAST_KEY) {
        minor(subject(one) + " has a key of " + bits + " bits, which AMT 15 and 16 do not take.");
      } else if (bits > LEAST_KEY) {
        minor(subject(one) + " has a key of " + bits + " bits; all AMT takes 2048.");
      }
    } else {
      minor(subject(one) + " has no RSA key; old AMT takes no other.");
    }
  }

  private void purpose(X509Certificate own) {
    try {
      List<String> uses = own.getExtendedKeyUsage();
      if (uses == null || !uses.contains(SERVER_AUTHENTICATION)) {
        minor("It does not say that it is for servers (extended key usage).");
      }
    } catch (CertificateParsingException e) {
      serious("Its extended key usage cannot be read.");
    }
    if (own.getExtensionValue(NETSCAPE_CERT_TYPE) == null) {
      minor("It has no Netscape certificate type; some builds of AMT 12 want one.");
    }
  }

  private static String subject(X509Certificate certificate) {
    return "The certificate of " + certificate.getSubjectX500Principal().getName();
  }

  private void serious(String says) {
    flaws.add(new CertificateFlaw(true, says));
  }

  private void minor(String says) {
    flaws.add(new CertificateFlaw(false, says));
  }
}
