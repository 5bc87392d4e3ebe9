package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/**
 * When a PC opens a tunnel and how long it keeps it (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessPolicyRule).
 */
@XmlRootElement(name = "AMT_RemoteAccessPolicyRule")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtRemoteAccessPolicyRule {
  @XmlElement(name = "PolicyRuleName")
  private @Nullable String policyRuleName;

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Trigger")
  private @Nullable Long trigger;

  @XmlElement(name = "TunnelLifeTime")
  private @Nullable Long tunnelLifeTime;

  @XmlElement(name = "ExtendedData")
  private @Nullable String extendedData;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Key: "User Initiated", "Alert" or "Periodic". */
  public Optional<String> policyRuleName() {
    return Optional.ofNullable(policyRuleName);
  }

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** What opens the tunnel. */
  public Optional<CodedValue<PolicyTrigger>> trigger() {
    return CodedValue.of(PolicyTrigger.class, trigger);
  }

  /** Seconds until the PC closes the tunnel; 0 keeps it until something else closes it. */
  public Optional<Long> tunnelLifeTime() {
    return Optional.ofNullable(tunnelLifeTime);
  }

  /** Timer of periodic rules, base64 of two or three 32-bit numbers. */
  public Optional<String> extendedData() {
    return Optional.ofNullable(extendedData);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }
}
