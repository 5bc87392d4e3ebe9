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

/** A drive (DMTF CIM schema). */
@XmlRootElement(name = "CIM_MediaAccessDevice")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimMediaAccessDevice {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "EnabledDefault")
  private @Nullable Long enabledDefault;

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

  @XmlElement(name = "Capabilities")
  private final List<Long> capabilities = new ArrayList<>();

  @XmlElement(name = "MaxMediaSize")
  private @Nullable Long maxMediaSize;

  @XmlElement(name = "Security")
  private @Nullable Long security;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "OperationalStatus")
  private final List<Long> operationalStatus = new ArrayList<>();

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** CIM enabled state after a start. */
  public Optional<Long> enabledDefault() {
    return Optional.ofNullable(enabledDefault);
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

  /** What it can do. */
  public List<CodedValue<MediaCapability>> capabilities() {
    return capabilities.stream()
        .map(number -> CodedValue.of(MediaCapability.class, number.longValue()))
        .toList();
  }

  /** Size in units of 1000 bytes. */
  public Optional<Long> maxMediaSize() {
    return Optional.ofNullable(maxMediaSize);
  }

  /** Access to it. */
  public Optional<CodedValue<MediaSecurity>> security() {
    return CodedValue.of(MediaSecurity.class, security);
  }

  /** Whether it is switched on. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** Whether it works. */
  public List<CodedValue<OperationalStatus>> operationalStatus() {
    return operationalStatus.stream()
        .map(number -> CodedValue.of(OperationalStatus.class, number.longValue()))
        .toList();
  }
}
