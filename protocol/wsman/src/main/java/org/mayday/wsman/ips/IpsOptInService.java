package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/** The consent of the user (Intel AMT Implementation and Reference Guide, IPS_OptInService). */
@XmlRootElement(name = "IPS_OptInService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsOptInService {
  private static final String CLASS = "IPS_OptInService";

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "OptInRequired")
  private @Nullable Long optInRequired;

  @XmlElement(name = "OptInState")
  private @Nullable Long optInState;

  @XmlElement(name = "CanModifyOptInPolicy")
  private @Nullable Long canModifyOptInPolicy;

  @XmlElement(name = "OptInCodeTimeout")
  private @Nullable Long optInCodeTimeout;

  @XmlElement(name = "OptInDisplayTimeout")
  private @Nullable Long optInDisplayTimeout;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** For what consent is needed, the number of an {@link OptInPolicy}. */
  public Optional<Long> optInRequired() {
    return Optional.ofNullable(optInRequired);
  }

  /** How far consent has come. */
  public Optional<CodedValue<OptInState>> optInState() {
    return CodedValue.of(OptInState.class, optInState);
  }

  /** 1 if the policy may be changed; not so in client control mode. */
  public Optional<Long> canModifyOptInPolicy() {
    return Optional.ofNullable(canModifyOptInPolicy);
  }

  /** Seconds without a session of redirection after which a consent ends. */
  public Optional<Long> optInCodeTimeout() {
    return Optional.ofNullable(optInCodeTimeout);
  }

  /** Seconds for which the code is shown, until it must have been sent. */
  public Optional<Long> optInDisplayTimeout() {
    return Optional.ofNullable(optInDisplayTimeout);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** For what consent is needed; empty if the firmware does not tell or tells something new. */
  public Optional<OptInPolicy> policy() {
    return optInRequired().flatMap(OptInPolicy::of);
  }

  /** Makes the PC show a code to its user. */
  public static Invocation<WsmanInstance> startOptIn() {
    return Invocation.of(CLASS, "StartOptIn").explainedBy(OptInReturn.class);
  }

  /** Sends the code that the user read out; 0 to 999999. */
  public static Invocation<WsmanInstance> sendOptInCode(int code) {
    return Invocation.of(CLASS, "SendOptInCode")
        .with("OptInCode", code)
        .explainedBy(OptInReturn.class);
  }

  /** Gives consent back, or takes back that it was asked for. */
  public static Invocation<WsmanInstance> cancelOptIn() {
    return Invocation.of(CLASS, "CancelOptIn").explainedBy(OptInReturn.class);
  }
}
