package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PC's screens (Intel AMT Implementation and Reference Guide, IPS_ScreenSettingData). Each list
 * has one value for each screen.
 */
@XmlRootElement(name = "IPS_ScreenSettingData")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsScreenSettingData {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "IsActive")
  private final List<Boolean> active = new ArrayList<>();

  @XmlElement(name = "ResolutionX")
  private final List<Long> resolutionX = new ArrayList<>();

  @XmlElement(name = "ResolutionY")
  private final List<Long> resolutionY = new ArrayList<>();

  @XmlElement(name = "UpperLeftX")
  private final List<Long> upperLeftX = new ArrayList<>();

  @XmlElement(name = "UpperLeftY")
  private final List<Long> upperLeftY = new ArrayList<>();

  @XmlElement(name = "PrimaryIndex")
  private @Nullable Long primaryIndex;

  @XmlElement(name = "SecondaryIndex")
  private @Nullable Long secondaryIndex;

  @XmlElement(name = "TertiaryIndex")
  private @Nullable Long tertiaryIndex;

  @XmlElement(name = "QuadraryIndex")
  private @Nullable Long quadraryIndex;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Whether something is shown on it. */
  public List<Boolean> active() {
    return List.copyOf(active);
  }

  /** Width in pixels. */
  public List<Long> resolutionX() {
    return List.copyOf(resolutionX);
  }

  /** Height in pixels. */
  public List<Long> resolutionY() {
    return List.copyOf(resolutionY);
  }

  /** Where it begins in the whole picture, from the left. */
  public List<Long> upperLeftX() {
    return List.copyOf(upperLeftX);
  }

  /** Where it begins in the whole picture, from the top. */
  public List<Long> upperLeftY() {
    return List.copyOf(upperLeftY);
  }

  /** Index of the first screen. */
  public Optional<Long> primaryIndex() {
    return Optional.ofNullable(primaryIndex);
  }

  /** Index of the second screen. */
  public Optional<Long> secondaryIndex() {
    return Optional.ofNullable(secondaryIndex);
  }

  /** Index of the third screen. */
  public Optional<Long> tertiaryIndex() {
    return Optional.ofNullable(tertiaryIndex);
  }

  /** Index of the fourth screen. */
  public Optional<Long> quadraryIndex() {
    return Optional.ofNullable(quadraryIndex);
  }
}
