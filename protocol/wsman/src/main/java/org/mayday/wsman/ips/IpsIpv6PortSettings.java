package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/** IPv6 of a port (Intel AMT Implementation and Reference Guide, IPS_IPv6PortSettings). */
@XmlRootElement(name = "IPS_IPv6PortSettings")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsIpv6PortSettings {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "IPv6Address")
  private @Nullable String ipv6Address;

  @XmlElement(name = "DefaultRouter")
  private @Nullable String defaultRouter;

  @XmlElement(name = "PrimaryDNS")
  private @Nullable String primaryDns;

  @XmlElement(name = "SecondaryDNS")
  private @Nullable String secondaryDns;

  @XmlElement(name = "CurrentAddressInfo")
  private final List<String> currentAddressInfo = new ArrayList<>();

  @XmlElement(name = "CurrentDefaultRouter")
  private @Nullable String currentDefaultRouter;

  @XmlElement(name = "CurrentPrimaryDNS")
  private @Nullable String currentPrimaryDns;

  @XmlElement(name = "CurrentSecondaryDNS")
  private @Nullable String currentSecondaryDns;

  @XmlElement(name = "InterfaceIDType")
  private @Nullable Long interfaceIdType;

  @XmlElement(name = "ManualInterfaceID")
  private @Nullable String manualInterfaceId;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Static address; "::" for none. */
  public Optional<String> ipv6Address() {
    return Optional.ofNullable(ipv6Address);
  }

  /** Static router; "::" for none. */
  public Optional<String> defaultRouter() {
    return Optional.ofNullable(defaultRouter);
  }

  /** Static first name server; "::" for none. */
  public Optional<String> primaryDns() {
    return Optional.ofNullable(primaryDns);
  }

  /** Static second name server; "::" for none. */
  public Optional<String> secondaryDns() {
    return Optional.ofNullable(secondaryDns);
  }

  /** Addresses in use, each with its kind and state. */
  public List<String> currentAddressInfo() {
    return List.copyOf(currentAddressInfo);
  }

  /** Router in use; "::" for none. */
  public Optional<String> currentDefaultRouter() {
    return Optional.ofNullable(currentDefaultRouter);
  }

  /** First name server in use; "::" for none. */
  public Optional<String> currentPrimaryDns() {
    return Optional.ofNullable(currentPrimaryDns);
  }

  /** Second name server in use; "::" for none. */
  public Optional<String> currentSecondaryDns() {
    return Optional.ofNullable(currentSecondaryDns);
  }

  /** How the second half of the addresses is made. */
  public Optional<CodedValue<InterfaceIdType>> interfaceIdType() {
    return CodedValue.of(InterfaceIdType.class, interfaceIdType);
  }

  /** The second half of the addresses if it is given, 16 hex digits. */
  public Optional<String> manualInterfaceId() {
    return Optional.ofNullable(manualInterfaceId);
  }
}
