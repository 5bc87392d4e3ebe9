package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/** A battery (DMTF CIM schema). */
@XmlRootElement(name = "CIM_Battery")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimBattery {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ChargingStatus")
  private @Nullable Long chargingStatus;

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

  @XmlElement(name = "BatteryStatus")
  private @Nullable Long batteryStatus;

  @XmlElement(name = "Chemistry")
  private @Nullable Long chemistry;

  @XmlElement(name = "DesignCapacity")
  private @Nullable Long designCapacity;

  @XmlElement(name = "DesignVoltage")
  private @Nullable Long designVoltage;

  @XmlElement(name = "FullChargeCapacity")
  private @Nullable Long fullChargeCapacity;

  @XmlElement(name = "EstimatedChargeRemaining")
  private @Nullable Long estimatedChargeRemaining;

  @XmlElement(name = "EstimatedRunTime")
  private @Nullable Long estimatedRunTime;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "HealthState")
  private @Nullable Long healthState;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** CIM charging status. */
  public Optional<Long> chargingStatus() {
    return Optional.ofNullable(chargingStatus);
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

  /** Its state. */
  public Optional<CodedValue<BatteryStatus>> batteryStatus() {
    return CodedValue.of(BatteryStatus.class, batteryStatus);
  }

  /** What it is made of. */
  public Optional<CodedValue<BatteryChemistry>> chemistry() {
    return CodedValue.of(BatteryChemistry.class, chemistry);
  }

  /** Capacity when new, in mWh. */
  public Optional<Long> designCapacity() {
    return Optional.ofNullable(designCapacity);
  }

  /** Voltage in mV. */
  public Optional<Long> designVoltage() {
    return Optional.ofNullable(designVoltage);
  }

  /** Capacity now, in mWh; 0 for unknown. */
  public Optional<Long> fullChargeCapacity() {
    return Optional.ofNullable(fullChargeCapacity);
  }

  /** Charge in percent; 0 for unknown. */
  public Optional<Long> estimatedChargeRemaining() {
    return Optional.ofNullable(estimatedChargeRemaining);
  }

  /** Time it will last, in minutes. */
  public Optional<Long> estimatedRunTime() {
    return Optional.ofNullable(estimatedRunTime);
  }

  /** Whether it is switched on. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** Its health. */
  public Optional<CodedValue<HealthState>> healthState() {
    return CodedValue.of(HealthState.class, healthState);
  }
}
