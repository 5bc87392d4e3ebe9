package org.mayday.authority.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * For whom a certificate of a PC is. The PC tells it, so what cannot be read is refused rather than
 * left out: others might read it.
 */
final class NamedCertificate {
  private NamedCertificate() {}

  /**
   * Common names, DNS names and IP addresses (RFC 5280 4.2.1.6), each in the one way of writing it
   * that is compared.
   *
   * @throws CertificateRefused if they cannot be read, or one stands for many
   */
  static List<String> names(X509Certificate certificate) throws CertificateRefused {
    List<String> names = new ArrayList<>();
    try {
      X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
      for (RDN part : holder.getSubject().getRDNs(BCStyle.CN)) {
        for (AttributeTypeAndValue one : part.getTypesAndValues()) {
          if (one.getType().equals(BCStyle.CN)) {
            names.add(compared(((ASN1String) one.getValue()).getString()));
          }
        }
      }
      Extension alternatives = holder.getExtension(Extension.subjectAlternativeName);
      if (alternatives != null) {
        for (GeneralName one : GeneralNames.getInstance(alternatives.getParsedValue()).getNames()) {
          switch (one.getTagNo()) {
            case GeneralName.dNSName ->
                names.add(compared(((ASN1String) one.getName()).getString()));
            case GeneralName.iPAddress -> names.add(address(one));
            default -> {
              // no name of a server
            }
          }
        }
      }
    } catch (CertificateEncodingException
        | UnknownHostException
        | ClassCastException
        | IllegalArgumentException e) {
      throw new CertificateRefused("The names in the certificate of the PC cannot be read.", e);
    }
    return names;
  }

  private static String address(GeneralName name) throws UnknownHostException {
    byte[] octets = ASN1OctetString.getInstance(name.getName()).getOctets();
    return InetAddress.getByAddress(octets).getHostAddress();
  }

  private static String compared(String name) throws CertificateRefused {
    if (name.indexOf('*') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
      throw new CertificateRefused(
          "The certificate of the PC is for a name with a wildcard or a control character.");
    }
    return CertificateText.normal(name.strip().replaceAll("\\.+$", ""));
  }
}
