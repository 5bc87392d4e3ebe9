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

/** A sensor that knows states (DMTF CIM schema). */
@XmlRootElement(name = "CIM_Sensor")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimSensor {
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

  @XmlElement(name = "SensorType")
  private @Nullable Long sensorType;

  @XmlElement(name = "CurrentState")
  private @Nullable String currentState;

  @XmlElement(name = "PossibleStates")
  private final List<String> possibleStates = new ArrayList<>();

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

  /** What it measures. */
  public Optional<CodedValue<SensorType>> sensorType() {
    return CodedValue.of(SensorType.class, sensorType);
  }

  /** Its state in words. */
  public Optional<String> currentState() {
    return Optional.ofNullable(currentState);
  }

  /** The states that it knows. */
  public List<String> possibleStates() {
    return List.copyOf(possibleStates);
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
