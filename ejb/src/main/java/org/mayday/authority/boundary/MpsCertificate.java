package org.mayday.authority.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certificate of the gateway as a PC sees it that is to decide whether to trust it.
 *
 * @param askedFor names for which it is shown in TLS (RFC 6066 3); empty if for all
 * @param byDefault whether it is shown too to PCs that ask for no name
 * @param commonName in lower case, empty for none; older firmware looks at nothing else
 * @param names DNS names and addresses of the extension subjectAltName, lower case
 * @param keyType "RSA" or "EC"
 * @param rootSha256 fingerprint of the last certificate of its chain, upper-case hex with colons
 * @param flaws what a check before PCs do finds, the serious ones first
 */
public record MpsCertificate(
    List<String> askedFor,
    boolean byDefault,
    String commonName,
    List<String> names,
    String keyType,
    Instant notBefore,
    Instant notAfter,
    String rootSubject,
    String rootSha256,
    List<CertificateFlaw> flaws)
    implements Serializable {
  public MpsCertificate {
    askedFor = List.copyOf(askedFor);
    names = List.copyOf(names);
    flaws = List.copyOf(flaws);
  }

  /** The same with one flaw more, as the last one. */
  MpsCertificate with(CertificateFlaw flaw) {
    return new MpsCertificate(
        askedFor,
        byDefault,
        commonName,
        names,
        keyType,
        notBefore,
        notAfter,
        rootSubject,
        rootSha256,
        Stream.concat(flaws.stream(), Stream.of(flaw)).toList());
  }

  /** Whether its common name is this name in lower case, so that all firmware takes it. */
  public boolean isCalled(String name) {
    return fits(commonName, name);
  }

  /** Whether the name is one of its names, so that some firmware takes it. */
  public boolean carries(String name) {
    return isCalled(name) || names.stream().anyMatch(own -> fits(own, name));
  }

  /** Whether no PC can accept it. */
  public boolean isUnusable() {
    return flaws.stream().anyMatch(CertificateFlaw::serious);
  }

  /** A wildcard stands for any one label (RFC 6125 6.4.3). */
  private static boolean fits(String own, String name) {
    int dot = name.indexOf('.');
    return own.equals(name)
        || own.startsWith("*.") && dot > 0 && own.substring(1).equals(name.substring(dot));
  }
}
