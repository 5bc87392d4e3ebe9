package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The base board of the PC (DMTF CIM schema, from SMBIOS type 2). */
@XmlRootElement(name = "CIM_Card")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimCard {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Manufacturer")
  private @Nullable String manufacturer;

  @XmlElement(name = "Model")
  private @Nullable String model;

  @XmlElement(name = "SerialNumber")
  private @Nullable String serialNumber;

  @XmlElement(name = "Tag")
  private @Nullable String tag;

  @XmlElement(name = "Version")
  private @Nullable String version;

  @XmlElement(name = "PackageType")
  private @Nullable Long packageType;

  @XmlElement(name = "OperationalStatus")
  private final List<Long> operationalStatus = new ArrayList<>();

  @XmlElement(name = "CanBeFRUed")
  private @Nullable Boolean canBeFrued;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** The maker. */
  public Optional<String> manufacturer() {
    return Optional.ofNullable(manufacturer);
  }

  /** The model. */
  public Optional<String> model() {
    return Optional.ofNullable(model);
  }

  /** The serial number. */
  public Optional<String> serialNumber() {
    return Optional.ofNullable(serialNumber);
  }

  /** Key. */
  public Optional<String> tag() {
    return Optional.ofNullable(tag);
  }

  /** The version of the hardware. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** CIM package type: 3 chassis, 9 module or card. */
  public Optional<Long> packageType() {
    return Optional.ofNullable(packageType);
  }

  /** CIM operational status. */
  public List<Long> operationalStatus() {
    return List.copyOf(operationalStatus);
  }

  /** Whether it can be replaced in the field. */
  public Optional<Boolean> canBeFrued() {
    return Optional.ofNullable(canBeFrued);
  }
}
