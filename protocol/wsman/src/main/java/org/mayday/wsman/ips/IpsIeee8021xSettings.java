package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.cim.EapProtocol;
import org.mayday.wsman.cim.NameComparison;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * 802.1x settings of the wired port, without passwords, which firmware never tells (Intel AMT
 * Implementation and Reference Guide, IPS_IEEE8021xSettings).
 */
@XmlRootElement(name = "IPS_IEEE8021xSettings")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsIeee8021xSettings {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Enabled")
  private @Nullable Long enabled;

  @XmlElement(name = "AvailableInS0")
  private @Nullable Boolean availableInS0;

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
  public Optional<CodedValue<WiredDot1xState>> enabled() {
    return CodedValue.of(WiredDot1xState.class, enabled);
  }

  /** Whether Intel AMT answers 802.1x also while the PC runs. */
  public Optional<Boolean> availableInS0() {
    return Optional.ofNullable(availableInS0);
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

  /**
   * Says which certificates are used.
   *
   * @param issuer of the server's certificate, if it is to be checked
   * @param client the PC's own, for protocols that need one
   */
  public static Invocation<WsmanInstance> setCertificates(
      Optional<EndpointReference> issuer, Optional<EndpointReference> client) {
    Invocation<WsmanInstance> call = Invocation.of("IPS_IEEE8021xSettings", "SetCertificates");
    if (issuer.isPresent()) {
      call = call.with("ServerCertificateIssuer", issuer.get());
    }
    return client.isPresent() ? call.with("ClientCertificate", client.get()) : call;
  }
}
