package org.mayday.simulator.setup;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * By whom a PC lets itself be set up (Intel AMT Implementation and Reference Guide, "Remote Setup
 * and Configuration Flow" and "Acquiring an Intel vPro Certificate"): a server whose certificate
 * says that it is one, names a host of the PC's own domain, is good now, and was issued, over any
 * number of others, under a root whose hash the PC has.
 *
 * @param hashes hashes of roots
 * @param suffix domain of the PC, from DHCP option 15 or entered at the PC; empty if it knows none
 * @param server name of the one server that may do it; empty if any of the domain may
 * @param now the firmware's time
 */
public record ServerRules(List<RootHash> hashes, String suffix, String server, Instant now) {

  private static final String SETUP_USAGE = "2.16.840.1.113741.1.2.3";
  private static final String SETUP_UNIT = "Intel(R) Client Setup Certificate";

  /** Copies the list. */
  public ServerRules {
    hashes = List.copyOf(hashes);
  }

  /**
   * Why a chain is refused.
   *
   * @param chain from the server's certificate to the root
   * @return in words; empty if it is good
   */
  public Optional<String> refusal(List<X509Certificate> chain) {
    try {
      for (int i = 0; i < chain.size(); i++) {
        chain.get(i).checkValidity(Date.from(now));
        X509Certificate issuer = chain.get(Math.min(i + 1, chain.size() - 1));
        if (!isIssuedBy(chain.get(i), issuer)) {
          return Optional.of(
              subject(chain.get(i)) + " was not issued by " + subject(issuer) + ", the next one");
        }
        if (i > 0 && chain.get(i).getBasicConstraints() < 0) {
          return Optional.of(subject(chain.get(i)) + " is no authority");
        }
      }
      X509Certificate root = chain.get(chain.size() - 1);
      for (RootHash hash : hashes) {
        if (hash.isOf(root)) {
          return leafRefusal(chain.get(0));
        }
      }
      return Optional.of("the hash of the root " + subject(root) + " is not in the list");
    } catch (CertificateExpiredException over) {
      return Optional.of("a certificate of its chain has expired, or the clock is wrong: " + now);
    } catch (CertificateNotYetValidException early) {
      return Optional.of(
          "a certificate of its chain is not valid yet, or the clock is wrong: " + now);
    } catch (GeneralSecurityException broken) {
      return Optional.of("a certificate of its chain cannot be used: " + broken.getMessage());
    }
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

  private Optional<String> leafRefusal(X509Certificate leaf) throws GeneralSecurityException {
    List<String> usages = leaf.getExtendedKeyUsage();
    boolean forSetup =
        usages != null && usages.contains(SETUP_USAGE) || values(leaf, "OU").contains(SETUP_UNIT);
    if (!forSetup) {
      return Optional.of(
          "the certificate has neither the usage " + SETUP_USAGE + " nor the unit " + SETUP_UNIT);
    }
    String name = values(leaf, "CN").stream().findFirst().orElse("").toLowerCase(Locale.ROOT);
    if (!server.isEmpty()) {
      return name.equals(server.toLowerCase(Locale.ROOT))
          ? Optional.empty()
          : Optional.of("the certificate is for " + name + ", not for " + server);
    }
    if (suffix.isEmpty()) {
      return Optional.of("the PC does not know its domain (DHCP option 15)");
    }
    return isOfDomain(name)
        ? Optional.empty()
        : Optional.of("the certificate is for " + name + ", not for the PC's domain " + suffix);
  }

  private boolean isOfDomain(String name) {
    String own = suffix.toLowerCase(Locale.ROOT);
    String domain = name.substring(name.indexOf('.') + 1);
    return name.endsWith("." + own) || domain.indexOf('.') > 0 && own.endsWith("." + domain);
  }

  private static List<String> values(X509Certificate certificate, String type) {
    try {
      return new LdapName(certificate.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase(type))
              .map(Rdn::getValue)
              .map(String::valueOf)
              .toList();
    } catch (InvalidNameException impossible) {
      throw new IllegalStateException("a certificate has a name", impossible);
    }
  }

  private static String subject(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }
}
