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

/** A processor (DMTF CIM schema, from SMBIOS type 4). */
@XmlRootElement(name = "CIM_Processor")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimProcessor {
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

  @XmlElement(name = "Role")
  private @Nullable String role;

  @XmlElement(name = "Family")
  private @Nullable Long family;

  @XmlElement(name = "OtherFamilyDescription")
  private @Nullable String otherFamilyDescription;

  @XmlElement(name = "UpgradeMethod")
  private @Nullable Long upgradeMethod;

  @XmlElement(name = "Stepping")
  private @Nullable String stepping;

  @XmlElement(name = "MaxClockSpeed")
  private @Nullable Long maxClockSpeed;

  @XmlElement(name = "CurrentClockSpeed")
  private @Nullable Long currentClockSpeed;

  @XmlElement(name = "ExternalBusClockSpeed")
  private @Nullable Long externalBusClockSpeed;

  @XmlElement(name = "CPUStatus")
  private @Nullable Long cpuStatus;

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

  /** What it does, such as Central. */
  public Optional<String> role() {
    return Optional.ofNullable(role);
  }

  /** Its family. */
  public Optional<CodedValue<ProcessorFamily>> family() {
    return CodedValue.of(ProcessorFamily.class, family);
  }

  /** The family in words where the number is 1. */
  public Optional<String> otherFamilyDescription() {
    return Optional.ofNullable(otherFamilyDescription);
  }

  /** How it is mounted. */
  public Optional<CodedValue<ProcessorSocket>> upgradeMethod() {
    return CodedValue.of(ProcessorSocket.class, upgradeMethod);
  }

  /** Its revision within the family. */
  public Optional<String> stepping() {
    return Optional.ofNullable(stepping);
  }

  /** Highest clock in MHz. */
  public Optional<Long> maxClockSpeed() {
    return Optional.ofNullable(maxClockSpeed);
  }

  /** Clock in MHz. */
  public Optional<Long> currentClockSpeed() {
    return Optional.ofNullable(currentClockSpeed);
  }

  /** Clock of the bus in MHz. */
  public Optional<Long> externalBusClockSpeed() {
    return Optional.ofNullable(externalBusClockSpeed);
  }

  /** Its state. */
  public Optional<CodedValue<CpuStatus>> cpuStatus() {
    return CodedValue.of(CpuStatus.class, cpuStatus);
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
