package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * The service that decides which boot configuration is used (DMTF DSP1012, Boot Control Profile).
 */
@XmlRootElement(name = "CIM_BootService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimBootService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "OperationalStatus")
  private final List<Long> operationalStatus = new ArrayList<>();

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** CIM operational status; 0 is unknown. */
  public List<Long> operationalStatus() {
    return List.copyOf(operationalStatus);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Whether the service works; from 32768 on Intel AMT tells which boot features are enabled. */
  public Optional<Long> enabledState() {
    return Optional.ofNullable(enabledState);
  }

  /** The state last asked for. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Makes the boot configuration count for the next boot, or not. */
  public static Invocation<WsmanInstance> setBootConfigRole(BootConfigRole role) {
    return Invocation.of("CIM_BootService", "SetBootConfigRole")
        .with(
            "BootConfigSetting",
            EndpointReference.to(
                "CIM_BootConfigSetting",
                Selectors.of("InstanceID", CimBootConfigSetting.INSTANCE_ID)))
        .with("Role", role.number())
        .explainedBy(BootChangeReturn.class);
  }

  /** Which boot features are switched on; empty on firmware that has none of them. */
  public Optional<RecoveryState> recovery() {
    return CodedValue.of(RecoveryState.class, enabledState).flatMap(CodedValue::known);
  }

  /** Switches One Click Recovery and Remote Platform Erase on or off. */
  public static Invocation<WsmanInstance> requestStateChange(RecoveryState state) {
    return Invocation.of("CIM_BootService", "RequestStateChange")
        .with("RequestedState", state.number())
        .explainedBy(StateChangeReturn.class);
  }
}
