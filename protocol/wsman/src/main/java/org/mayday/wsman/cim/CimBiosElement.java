package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.DatetimeAdapter;

/** The BIOS (DMTF CIM schema, from SMBIOS type 0). */
@XmlRootElement(name = "CIM_BIOSElement")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimBiosElement {
  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "OperationalStatus")
  private final List<Long> operationalStatus = new ArrayList<>();

  @XmlElement(name = "SoftwareElementState")
  private @Nullable Long softwareElementState;

  @XmlElement(name = "TargetOperatingSystem")
  private @Nullable Long targetOperatingSystem;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Manufacturer")
  private @Nullable String manufacturer;

  @XmlElement(name = "Version")
  private @Nullable String version;

  @XmlElement(name = "SoftwareElementID")
  private @Nullable String softwareElementId;

  @XmlElement(name = "ReleaseDate")
  @XmlJavaTypeAdapter(DatetimeAdapter.class)
  private @Nullable Instant releaseDate;

  @XmlElement(name = "PrimaryBIOS")
  private @Nullable Boolean primaryBios;

  /** Key. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** CIM operational status; 2 is good, 0 unknown. */
  public List<Long> operationalStatus() {
    return List.copyOf(operationalStatus);
  }

  /** CIM state of the software; 2 is executable. */
  public Optional<Long> softwareElementState() {
    return Optional.ofNullable(softwareElementState);
  }

  /** CIM operating system; 66 is none in particular. */
  public Optional<Long> targetOperatingSystem() {
    return Optional.ofNullable(targetOperatingSystem);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** The maker. */
  public Optional<String> manufacturer() {
    return Optional.ofNullable(manufacturer);
  }

  /** The version. */
  public Optional<String> version() {
    return Optional.ofNullable(version);
  }

  /** The version as part of the key. */
  public Optional<String> softwareElementId() {
    return Optional.ofNullable(softwareElementId);
  }

  /** When it was released. */
  public Optional<Instant> releaseDate() {
    return Optional.ofNullable(releaseDate);
  }

  /** Whether it is the one that the PC starts with. */
  public Optional<Boolean> primaryBios() {
    return Optional.ofNullable(primaryBios);
  }
}
