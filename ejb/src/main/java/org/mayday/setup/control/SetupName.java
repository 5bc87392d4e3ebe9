package org.mayday.setup.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * The name of a setup server, and the domain of it: by that domain PCs tell whether they may let
 * themselves be set up by it (Intel AMT Implementation and Reference Guide, "Acquiring an Intel
 * vPro Certificate").
 *
 * @param host in lower case; may begin with "*."
 */
record SetupName(String host) {
  private static final int LONGEST = 253; // RFC 1035 2.3.4
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final String HOST = "(\\*|" + LABEL + ")(\\." + LABEL + ")+";

  SetupName {
    host = host.toLowerCase(Locale.ROOT);
  }

  /** The common name of a subject, whatever it is. */
  static SetupName of(byte[] subject) {
    List<String> names = values(subject, BCStyle.CN);
    return new SetupName(names.isEmpty() ? "" : names.get(0));
  }

  /** All values of an attribute in a distinguished name. */
  static List<String> values(byte[] subject, ASN1ObjectIdentifier attribute) {
    return Arrays.stream(X500Name.getInstance(subject).getRDNs(attribute))
        .map(part -> IETFUtils.valueToString(part.getFirst().getValue()))
        .toList();
  }

  /** Whether it is a host in a domain. */
  boolean isUsable() {
    return host.length() <= LONGEST && host.matches(HOST);
  }

  /** What follows the first dot. */
  String suffix() {
    return host.substring(host.indexOf('.') + 1);
  }
}
