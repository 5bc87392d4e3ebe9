package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/**
 * 802.1x settings of a wireless profile, without passwords, which firmware never tells (DMTF CIM
 * schema, CIM_IEEE8021xSettings).
 */
@XmlRootElement(name = "CIM_IEEE8021xSettings")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimIeee8021xSettings {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "AuthenticationProtocol")
  private @Nullable Long authenticationProtocol;

  @XmlElement(name = "RoamingIdentity")
  private @Nullable String roamingIdentity;

  @XmlElement(name = "ServerCertificateName")
  private @Nullable String serverCertificateName;

  @XmlElement(name = "ServerCertificateNameComparison")
  private @Nullable Long serverCertificateNameComparison;

  @XmlElement(name = "Username")
  private @Nullable String username;

  @XmlElement(name = "Domain")
  private @Nullable String domain;

  @XmlElement(name = "PxeTimeout")
  private @Nullable Long pxeTimeout;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name of the profile. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** How the PC proves that it may enter. */
  public Optional<CodedValue<EapProtocol>> authenticationProtocol() {
    return CodedValue.of(EapProtocol.class, authenticationProtocol);
  }

  /** The name that is told before the connection is encrypted. */
  public Optional<String> roamingIdentity() {
    return Optional.ofNullable(roamingIdentity);
  }

  /** The name that the certificate of the server must have. */
  public Optional<String> serverCertificateName() {
    return Optional.ofNullable(serverCertificateName);
  }

  /** How that name is compared. */
  public Optional<CodedValue<NameComparison>> serverCertificateNameComparison() {
    return CodedValue.of(NameComparison.class, serverCertificateNameComparison);
  }

  /** Name of the user. */
  public Optional<String> username() {
    return Optional.ofNullable(username);
  }

  /** Domain of the user. */
  public Optional<String> domain() {
    return Optional.ofNullable(domain);
  }

  /** Seconds that a start from the network waits for 802.1x. */
  public Optional<Long> pxeTimeout() {
    return Optional.ofNullable(pxeTimeout);
  }
}
