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

/** A chip (DMTF CIM schema). */
@XmlRootElement(name = "CIM_Chip")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimChip {
  @XmlElement(name = "Tag")
  private @Nullable String tag;

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Manufacturer")
  private @Nullable String manufacturer;

  @XmlElement(name = "Version")
  private @Nullable String version;

  @XmlElement(name = "SerialNumber")
  private @Nullable String serialNumber;

  @XmlElement(name = "CanBeFRUed")
  private @Nullable Boolean canBeFrued;

  @XmlElement(name = "OperationalStatus")
  private final List<Long> operationalStatus = new ArrayList<>();

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

  /** The maker. */
  public Optional<String> manufacturer() {
    return Optional.ofNullable(manufacturer);
  }

  /** The model in the maker's words. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** The serial number. */
  public Optional<String> serialNumber() {
    return Optional.ofNullable(serialNumber);
  }

  /** Whether it can be replaced in the field. */
  public Optional<Boolean> canBeFrued() {
    return Optional.ofNullable(canBeFrued);
  }

  /** Whether it works. */
  public List<CodedValue<OperationalStatus>> operationalStatus() {
    return operationalStatus.stream()
        .map(number -> CodedValue.of(OperationalStatus.class, number.longValue()))
        .toList();
  }
}
