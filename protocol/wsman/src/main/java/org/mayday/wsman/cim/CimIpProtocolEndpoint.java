package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/** An address of Intel AMT in the network (DMTF CIM schema, CIM_IPProtocolEndpoint). */
@XmlRootElement(name = "CIM_IPProtocolEndpoint")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimIpProtocolEndpoint {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "IPv4Address")
  private @Nullable String ipv4Address;

  @XmlElement(name = "SubnetMask")
  private @Nullable String subnetMask;

  @XmlElement(name = "AddressOrigin")
  private @Nullable Long addressOrigin;

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

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Whether it works. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** IPv4 address. */
  public Optional<String> ipv4Address() {
    return Optional.ofNullable(ipv4Address);
  }

  /** IPv4 subnet mask. */
  public Optional<String> subnetMask() {
    return Optional.ofNullable(subnetMask);
  }

  /** 3 static, 4 by DHCP, others by the standard. */
  public Optional<Long> addressOrigin() {
    return Optional.ofNullable(addressOrigin);
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
