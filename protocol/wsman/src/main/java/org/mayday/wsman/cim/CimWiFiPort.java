package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/** The wireless port (DMTF CIM schema, CIM_WiFiPort). */
@XmlRootElement(name = "CIM_WiFiPort")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimWiFiPort {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "DeviceID")
  private @Nullable String deviceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "PortType")
  private @Nullable Long portType;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "HealthState")
  private @Nullable Long healthState;

  @XmlElement(name = "LinkTechnology")
  private @Nullable Long linkTechnology;

  @XmlElement(name = "PermanentAddress")
  private @Nullable String permanentAddress;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Key within the system. */
  public Optional<String> deviceId() {
    return Optional.ofNullable(deviceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** What the port is; 70 to 73 for 802.11. */
  public Optional<Long> portType() {
    return Optional.ofNullable(portType);
  }

  /** When it may be used. */
  public Optional<CodedValue<WiFiState>> enabledState() {
    return CodedValue.of(WiFiState.class, enabledState);
  }

  /** When it was last asked to be usable. */
  public Optional<CodedValue<WiFiState>> requestedState() {
    return CodedValue.of(WiFiState.class, requestedState);
  }

  /** 5 if all is well. */
  public Optional<Long> healthState() {
    return Optional.ofNullable(healthState);
  }

  /** 11 for wireless LAN. */
  public Optional<Long> linkTechnology() {
    return Optional.ofNullable(linkTechnology);
  }

  /** Hardware address, 12 hex digits. */
  public Optional<String> permanentAddress() {
    return Optional.ofNullable(permanentAddress);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Decides when the wireless port may be used. */
  public static Invocation<WsmanInstance> requestStateChange(WiFiState state) {
    return Invocation.of("CIM_WiFiPort", "RequestStateChange")
        .with("RequestedState", state.number());
  }
}
