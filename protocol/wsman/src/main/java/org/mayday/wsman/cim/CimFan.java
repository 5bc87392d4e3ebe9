package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/** A fan (DMTF CIM schema). */
@XmlRootElement(name = "CIM_Fan")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimFan {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  @XmlElement(name = "DeviceID")
  private @Nullable String deviceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "ActiveCooling")
  private @Nullable Boolean activeCooling;

  @XmlElement(name = "VariableSpeed")
  private @Nullable Boolean variableSpeed;

  @XmlElement(name = "DesiredSpeed")
  private @Nullable Long desiredSpeed;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "HealthState")
  private @Nullable Long healthState;

  @XmlElement(name = "OperationalStatus")
  private final List<Long> operationalStatus = new ArrayList<>();

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** CIM requested state. */
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

  /** Key within the system. */
  public Optional<String> deviceId() {
    return Optional.ofNullable(deviceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Whether it cools actively. */
  public Optional<Boolean> activeCooling() {
    return Optional.ofNullable(activeCooling);
  }

  /** Whether its speed can be set. */
  public Optional<Boolean> variableSpeed() {
    return Optional.ofNullable(variableSpeed);
  }

  /** Speed that is wanted, in revolutions per minute; 0 for unknown. */
  public Optional<Long> desiredSpeed() {
    return Optional.ofNullable(desiredSpeed);
  }

  /** Whether it is switched on. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** Its health. */
  public Optional<CodedValue<HealthState>> healthState() {
    return CodedValue.of(HealthState.class, healthState);
  }

  /** Whether it works. */
  public List<CodedValue<OperationalStatus>> operationalStatus() {
    return operationalStatus.stream()
        .map(number -> CodedValue.of(OperationalStatus.class, number.longValue()))
        .toList();
  }
}
