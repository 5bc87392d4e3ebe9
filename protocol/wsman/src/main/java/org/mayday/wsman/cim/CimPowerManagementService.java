package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/** The service that switches the PC (DMTF DSP1027, Power State Management Profile). */
@XmlRootElement(name = "CIM_PowerManagementService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimPowerManagementService {
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

  /** Whether the service works. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** The state last asked for, 12 when not applicable. */
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

  /**
   * Asks for a power state of the PC. A reset or power cycle is asked for as a state too.
   *
   * @param state the state that is wanted
   */
  public static Invocation<WsmanInstance> requestPowerStateChange(PowerState state) {
    return Invocation.of("CIM_PowerManagementService", "RequestPowerStateChange")
        .with("PowerState", state.number())
        .with("ManagedElement", CimComputerSystem.managedSystem())
        .accepting(Set.of(0L, (long) PowerStateChangeReturn.JOB_STARTED.number()))
        .explainedBy(PowerStateChangeReturn.class);
  }
}
