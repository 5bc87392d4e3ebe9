package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Power saving of the operating system; from AMT 10 on (Intel AMT Implementation and Reference
 * Guide, IPS_PowerManagementService).
 */
@XmlRootElement(name = "IPS_PowerManagementService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsPowerManagementService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "OSPowerSavingState")
  private @Nullable Long osPowerSavingState;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

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

  /** How awake the operating system is. */
  public Optional<CodedValue<OsPowerSavingState>> osPowerSavingState() {
    return CodedValue.of(OsPowerSavingState.class, osPowerSavingState);
  }

  /** CIM enabled state. */
  public Optional<Long> enabledState() {
    return Optional.ofNullable(enabledState);
  }

  /** The state last asked for. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Wakes the operating system to full power, or lets it save. */
  public static Invocation<WsmanInstance> requestOsPowerSavingStateChange(
      OsPowerSavingState state) {
    return Invocation.of("IPS_PowerManagementService", "RequestOSPowerSavingStateChange")
        .with("OSPowerSavingState", state.number())
        .with(
            "ManagedElement",
            EndpointReference.to(
                "CIM_ComputerSystem",
                Selectors.of("CreationClassName", "CIM_ComputerSystem")
                    .and("Name", "ManagedSystem")));
  }
}
