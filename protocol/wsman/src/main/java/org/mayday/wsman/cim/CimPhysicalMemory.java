package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/** A memory module (DMTF CIM schema, from SMBIOS type 17). */
@XmlRootElement(name = "CIM_PhysicalMemory")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimPhysicalMemory {
  @XmlElement(name = "Tag")
  private @Nullable String tag;

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "BankLabel")
  private @Nullable String bankLabel;

  @XmlElement(name = "Capacity")
  private @Nullable Long capacity;

  @XmlElement(name = "FormFactor")
  private @Nullable Long formFactor;

  @XmlElement(name = "MemoryType")
  private @Nullable Long memoryType;

  @XmlElement(name = "Speed")
  private @Nullable Long speed;

  @XmlElement(name = "IsSpeedInMhz")
  private @Nullable Boolean isSpeedInMhz;

  @XmlElement(name = "MaxMemorySpeed")
  private @Nullable Long maxMemorySpeed;

  @XmlElement(name = "ConfiguredMemoryClockSpeed")
  private @Nullable Long configuredMemoryClockSpeed;

  @XmlElement(name = "Manufacturer")
  private @Nullable String manufacturer;

  @XmlElement(name = "PartNumber")
  private @Nullable String partNumber;

  @XmlElement(name = "SerialNumber")
  private @Nullable String serialNumber;

  /** Key. */
  public Optional<String> tag() {
    return Optional.ofNullable(tag);
  }

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** The slot. */
  public Optional<String> bankLabel() {
    return Optional.ofNullable(bankLabel);
  }

  /** Size in bytes. */
  public Optional<Long> capacity() {
    return Optional.ofNullable(capacity);
  }

  /** Its form. */
  public Optional<CodedValue<MemoryForm>> formFactor() {
    return CodedValue.of(MemoryForm.class, formFactor);
  }

  /** Its type. */
  public Optional<CodedValue<MemoryType>> memoryType() {
    return CodedValue.of(MemoryType.class, memoryType);
  }

  /** Speed in nanoseconds, or in MHz if the PC says so; 0 for unknown. */
  public Optional<Long> speed() {
    return Optional.ofNullable(speed);
  }

  /** Whether the speeds are in MHz. */
  public Optional<Boolean> isSpeedInMhz() {
    return Optional.ofNullable(isSpeedInMhz);
  }

  /** Highest speed in MHz. */
  public Optional<Long> maxMemorySpeed() {
    return Optional.ofNullable(maxMemorySpeed);
  }

  /** Speed it is run with, in MHz. */
  public Optional<Long> configuredMemoryClockSpeed() {
    return Optional.ofNullable(configuredMemoryClockSpeed);
  }

  /** The maker, or the maker's JEDEC number. */
  public Optional<String> manufacturer() {
    return Optional.ofNullable(manufacturer);
  }

  /** The maker's part number. */
  public Optional<String> partNumber() {
    return Optional.ofNullable(partNumber);
  }

  /** The serial number. */
  public Optional<String> serialNumber() {
    return Optional.ofNullable(serialNumber);
  }
}
