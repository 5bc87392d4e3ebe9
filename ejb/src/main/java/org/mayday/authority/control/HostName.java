package org.mayday.authority.control;

import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;
import org.mayday.home.control.StartFailure;

/** A DNS name or an IP address in a certificate. */
final class HostName {
  private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final int MAX_LENGTH = 253; // RFC 1035 2.3.4

  private HostName() {}

  static boolean isAddress(String name) {
    return IPAddress.isValidIPv4(name) || IPAddress.isValidIPv6(name);
  }

  static boolean isValid(String name) {
    return isAddress(name)
        || (name.length() <= MAX_LENGTH && name.matches(LABEL + "(\\." + LABEL + ")*"));
  }

  static void check(String name) {
    if (!isValid(name)) {
      throw new StartFailure(
          "\"" + name + "\" in mayday.mps.hostname is neither a host name nor an IP address.");
    }
  }

  /** The entry of the extension subjectAltName (RFC 5280 4.2.1.6). */
  static GeneralName generalName(String name) {
    return new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }
}
