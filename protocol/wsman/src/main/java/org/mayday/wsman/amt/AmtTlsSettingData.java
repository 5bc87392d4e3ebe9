package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.Selectors;

/**
 * How one side of the firmware speaks TLS (Intel AMT Implementation and Reference Guide,
 * AMT_TLSSettingData).
 */
@XmlRootElement(name = "AMT_TLSSettingData")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtTlsSettingData {
  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "Enabled")
  private @Nullable Boolean enabled;

  @XmlElement(name = "MutualAuthentication")
  private @Nullable Boolean mutualAuthentication;

  @XmlElement(name = "AcceptNonSecureConnections")
  private @Nullable Boolean acceptNonSecureConnections;

  @XmlElement(name = "NonSecureConnectionsSupported")
  private @Nullable Boolean nonSecureConnectionsSupported;

  @XmlElement(name = "TrustedCN")
  private final List<String> trustedCn = new ArrayList<>();

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Whether TLS is spoken. */
  public Optional<Boolean> enabled() {
    return Optional.ofNullable(enabled);
  }

  /** Whether the other side must show a certificate. */
  public Optional<Boolean> mutualAuthentication() {
    return Optional.ofNullable(mutualAuthentication);
  }

  /** Whether plain connections are taken too. */
  public Optional<Boolean> acceptNonSecureConnections() {
    return Optional.ofNullable(acceptNonSecureConnections);
  }

  /** Whether plain connections can be allowed at all; told since AMT 16.1. */
  public Optional<Boolean> nonSecureConnectionsSupported() {
    return Optional.ofNullable(nonSecureConnectionsSupported);
  }

  /** Names of which one must stand in the certificate of the other side; any if there are none. */
  public List<String> trustedCn() {
    return List.copyOf(trustedCn);
  }

  /** The side that the network, and so a tunnel, sees. */
  public static final String REMOTE = "Intel(r) AMT 802.3 TLS Settings";

  /** The side that programs on the PC itself see. */
  public static final String LOCAL = "Intel(r) AMT LMS TLS Settings";

  /** The key of one side. */
  public static Selectors key(String instanceId) {
    return Selectors.of("InstanceID", instanceId);
  }
}
