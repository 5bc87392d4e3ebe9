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

/** What the BIOS offers, and the product it belongs to (DMTF CIM schema). */
@XmlRootElement(name = "CIM_BIOSFeature")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimBiosFeature {
  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "OperationalStatus")
  private final List<Long> operationalStatus = new ArrayList<>();

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Vendor")
  private @Nullable String vendor;

  @XmlElement(name = "ProductName")
  private @Nullable String productName;

  @XmlElement(name = "IdentifyingNumber")
  private @Nullable String identifyingNumber;

  @XmlElement(name = "Version")
  private @Nullable String version;

  @XmlElement(name = "Characteristics")
  private final List<Long> characteristics = new ArrayList<>();

  /** Key. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** CIM operational status; 2 is good, 0 unknown. */
  public List<Long> operationalStatus() {
    return List.copyOf(operationalStatus);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** The maker of the product. */
  public Optional<String> vendor() {
    return Optional.ofNullable(vendor);
  }

  /** The product. */
  public Optional<String> productName() {
    return Optional.ofNullable(productName);
  }

  /** The number of the product. */
  public Optional<String> identifyingNumber() {
    return Optional.ofNullable(identifyingNumber);
  }

  /** The version. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** What it can do. */
  public List<CodedValue<BiosCharacteristic>> characteristics() {
    return characteristics.stream()
        .map(number -> CodedValue.of(BiosCharacteristic.class, number.longValue()))
        .toList();
  }
}
