package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;

/**
 * A certificate in the store of the firmware (Intel AMT Implementation and Reference Guide,
 * AMT_PublicKeyCertificate).
 */
@XmlRootElement(name = "AMT_PublicKeyCertificate")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtPublicKeyCertificate {
  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "Subject")
  private @Nullable String subject;

  @XmlElement(name = "Issuer")
  private @Nullable String issuer;

  @XmlElement(name = "TrustedRootCertficate")
  private @Nullable Boolean trustedRootCertificate;

  @XmlElement(name = "X509Certificate")
  private @Nullable String x509Certificate;

  @XmlElement(name = "ReadOnlyCertificate")
  private @Nullable Boolean readOnlyCertificate;

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Whom it is about, in the words of the firmware. */
  public Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  /** Who signed it, in the words of the firmware. */
  public Optional<String> issuer() {
    return Optional.ofNullable(issuer);
  }

  /** Whether it is an authority that the firmware trusts; the firmware leaves out a letter. */
  public Optional<Boolean> trustedRootCertificate() {
    return Optional.ofNullable(trustedRootCertificate);
  }

  /** The certificate, base64 of its DER form. */
  public Optional<String> x509Certificate() {
    return Optional.ofNullable(x509Certificate);
  }

  /** Whether it cannot be removed; told since AMT 16. */
  public Optional<Boolean> readOnlyCertificate() {
    return Optional.ofNullable(readOnlyCertificate);
  }

  /** The key of one certificate. */
  public static Selectors key(String instanceId) {
    return Selectors.of("InstanceID", instanceId);
  }

  /** A reference to one certificate. */
  public static EndpointReference reference(String instanceId) {
    return EndpointReference.to("AMT_PublicKeyCertificate", key(instanceId));
  }
}
