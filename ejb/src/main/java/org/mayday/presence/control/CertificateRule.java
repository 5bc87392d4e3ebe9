package org.mayday.presence.control;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.eclipse.microprofile.config.Config;

/**
 * Which PC a certificate belongs to.
 *
 * @param field {@code mayday.mps.client-name}: where the certificate names its PC
 * @param pattern {@code mayday.mps.client-pattern}: what of the name is the UUID; its group "uuid",
 *     or all of it if it has none
 */
public record CertificateRule(Field field, Pattern pattern) {
  private static final String UUID_ANYWHERE =
      "[0-9A-Fa-f]{8}(-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}";
  private static final int MAX_NAME = 512;
  private static final int DNS_NAME = 2; // RFC 5280 4.2.1.6
  private static final int URI = 6;
  private static final Map<String, String> KEYWORDS = Map.of("2.5.4.5", "SERIALNUMBER");

  /** Where a certificate names its PC. */
  public enum Field {
    CN,
    SAN_DNS,
    SAN_URI,
    SERIALNUMBER
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  public static CertificateRule from(Config config) {
    String field = config.getOptionalValue("mayday.mps.client-name", String.class).orElse("CN");
    String pattern =
        config.getOptionalValue("mayday.mps.client-pattern", String.class).orElse(UUID_ANYWHERE);
    try {
      return new CertificateRule(
          Field.valueOf(field.strip().toUpperCase(Locale.ROOT).replace('-', '_')),
          Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "mayday.mps.client-pattern is no regular expression: " + e.getDescription(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "mayday.mps.client-name is \""
              + field
              + "\", it must be CN, SAN-DNS, SAN-URI or SERIALNUMBER.",
          e);
    }
  }

  /** The PC of a certificate; empty if it names none or is not valid at this moment. */
  public Optional<UUID> owner(X509Certificate certificate, Instant now) {
    if (!holds(certificate, now)) {
      return Optional.empty();
    }
    return names(certificate)
        .filter(name -> name.length() <= MAX_NAME)
        .map(this::uuid)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a certificate is valid at this moment. */
  static boolean holds(X509Certificate certificate, Instant now) {
    try {
      certificate.checkValidity(Date.from(now));
      return true;
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      return false;
    }
  }

  private Optional<UUID> uuid(String name) {
    Matcher matcher = pattern.matcher(name);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String found = pattern.pattern().contains("(?<uuid>") ? matcher.group("uuid") : matcher.group();
    String digits = Objects.requireNonNullElse(found, "").replace("-", "");
    if (!digits.matches("[0-9A-Fa-f]{32}")) {
      return Optional.empty();
    }
    return Optional.of(
        new UUID(
            Long.parseUnsignedLong(digits.substring(0, 16), 16),
            Long.parseUnsignedLong(digits.substring(16), 16)));
  }

  private Stream<String> names(X509Certificate certificate) {
    return switch (field) {
      case CN -> subject(certificate, "CN");
      case SERIALNUMBER -> subject(certificate, "SERIALNUMBER");
      case SAN_DNS -> alternatives(certificate, DNS_NAME);
      case SAN_URI -> alternatives(certificate, URI);
    };
  }

  private static Stream<String> subject(X509Certificate certificate, String keyword) {
    try {
      X500Principal subject = certificate.getSubjectX500Principal();
      return new LdapName(subject.getName(X500Principal.RFC2253, KEYWORDS))
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase(keyword))
              .map(Rdn::getValue)
              .filter(String.class::isInstance)
              .map(String.class::cast);
    } catch (InvalidNameException e) {
      return Stream.empty();
    }
  }

  private static Stream<String> alternatives(X509Certificate certificate, int kind) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? Stream.empty()
          : names.stream()
              .filter(name -> name.get(0).equals(kind))
              .map(name -> String.valueOf(name.get(1)));
    } catch (CertificateParsingException e) {
      return Stream.empty();
    }
  }
}
