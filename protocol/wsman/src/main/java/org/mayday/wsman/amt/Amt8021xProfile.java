package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.cim.EapProtocol;
import org.mayday.wsman.cim.NameComparison;
import org.mayday.wsman.instance.CodedValue;

/**
 * 802.1x of the wired port as AMT 5 and older have it, without passwords (Intel AMT Implementation
 * and Reference Guide, AMT_8021XProfile).
 */
@XmlRootElement(name = "AMT_8021XProfile")
@XmlAccessorType(XmlAccessType.FIELD)
public final class Amt8021xProfile {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Enabled")
  private @Nullable Boolean enabled;

  @XmlElement(name = "ActiveInS0")
  private @Nullable Boolean activeInS0;

  @XmlElement(name = "PxeTimeout")
  private @Nullable Long pxeTimeout;

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

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Whether 802.1x is used. */
  public Optional<Boolean> enabled() {
    return Optional.ofNullable(enabled);
  }

  /** Whether Intel AMT answers 802.1x also while the PC runs. */
  public Optional<Boolean> activeInS0() {
    return Optional.ofNullable(activeInS0);
  }

  /** Seconds that a start from the network waits for 802.1x; 0 does not let it start. */
  public Optional<Long> pxeTimeout() {
    return Optional.ofNullable(pxeTimeout);
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
}
