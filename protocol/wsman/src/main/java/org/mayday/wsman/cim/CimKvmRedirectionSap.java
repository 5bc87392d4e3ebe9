package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/** The access point of KVM redirection (DMTF DSP1076, KVM Redirection Profile). */
@XmlRootElement(name = "CIM_KVMRedirectionSAP")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimKvmRedirectionSap {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "KVMProtocol")
  private @Nullable Long kvmProtocol;

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

  /** Whether KVM can be used: 2 and 6 are on, 6 without a session. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** The state last asked for. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** 4 for RFB. */
  public Optional<Long> kvmProtocol() {
    return Optional.ofNullable(kvmProtocol);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Whether KVM is switched on; empty if the firmware does not tell. */
  public Optional<Boolean> enabled() {
    return enabledState()
        .map(state -> state.is(EnabledState.ENABLED) || state.is(EnabledState.ENABLED_BUT_OFFLINE));
  }

  /** Switches it on or off. */
  public static Invocation<WsmanInstance> requestStateChange(boolean enabled) {
    return Invocation.of("CIM_KVMRedirectionSAP", "RequestStateChange")
        .with(
            "RequestedState",
            enabled ? EnabledState.ENABLED.number() : EnabledState.DISABLED.number())
        .explainedBy(StateChangeReturn.class);
  }
}
