package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/**
 * A wireless profile, without its secrets, which firmware never tells (DMTF CIM schema,
 * CIM_WiFiEndpointSettings).
 */
@XmlRootElement(name = "CIM_WiFiEndpointSettings")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimWiFiEndpointSettings {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "AuthenticationMethod")
  private @Nullable Long authenticationMethod;

  @XmlElement(name = "EncryptionMethod")
  private @Nullable Long encryptionMethod;

  @XmlElement(name = "BSSType")
  private @Nullable Long bssType;

  @XmlElement(name = "SSID")
  private @Nullable String ssid;

  @XmlElement(name = "Priority")
  private @Nullable Long priority;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name of the profile. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** How the PC proves that it may enter. */
  public Optional<CodedValue<WiFiAuthentication>> authenticationMethod() {
    return CodedValue.of(WiFiAuthentication.class, authenticationMethod);
  }

  /** How the network encrypts. */
  public Optional<CodedValue<WiFiEncryption>> encryptionMethod() {
    return CodedValue.of(WiFiEncryption.class, encryptionMethod);
  }

  /** 3 for infrastructure, 2 for independent. */
  public Optional<Long> bssType() {
    return Optional.ofNullable(bssType);
  }

  /** Name of the network. */
  public Optional<String> ssid() {
    return Optional.ofNullable(ssid);
  }

  /** 1 is tried first. */
  public Optional<Long> priority() {
    return Optional.ofNullable(priority);
  }
}
