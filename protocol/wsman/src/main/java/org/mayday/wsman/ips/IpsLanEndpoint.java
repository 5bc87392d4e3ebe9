package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.cim.EnabledState;
import org.mayday.wsman.instance.CodedValue;

/**
 * The end of a link in the local network (Intel AMT Implementation and Reference Guide,
 * IPS_LANEndpoint).
 */
@XmlRootElement(name = "IPS_LANEndpoint")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsLanEndpoint {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "ProtocolType")
  private @Nullable Long protocolType;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "LANType")
  private @Nullable Long lanType;

  @XmlElement(name = "MACAddress")
  private @Nullable String macAddress;

  @XmlElement(name = "LANID")
  private @Nullable String lanId;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** CIM kind of protocol. */
  public Optional<Long> protocolType() {
    return Optional.ofNullable(protocolType);
  }

  /** CIM requested state. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Whether it works. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** 2 for Ethernet. */
  public Optional<Long> lanType() {
    return Optional.ofNullable(lanType);
  }

  /** Hardware address, 12 hex digits. */
  public Optional<String> macAddress() {
    return Optional.ofNullable(macAddress);
  }

  /** Name of the network. */
  public Optional<String> lanId() {
    return Optional.ofNullable(lanId);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }
}
