package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.DatetimeAdapter;

/** The BIOS (DMTF CIM schema, from SMBIOS type 0). */
@XmlRootElement(name = "CIM_BIOSElement")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimBiosElement {
  @XmlElement(name = "Name")
  private @Nullable String name;

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
