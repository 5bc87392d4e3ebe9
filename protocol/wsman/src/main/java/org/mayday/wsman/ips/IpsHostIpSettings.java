package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The IPv4 address that the operating system has (Intel AMT Implementation and Reference Guide,
 * IPS_HostIPSettings).
 */
@XmlRootElement(name = "IPS_HostIPSettings")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsHostIpSettings {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "DHCPEnabled")
  private @Nullable Boolean dhcpEnabled;

  @XmlElement(name = "IPAddress")
  private @Nullable String ipAddress;

  @XmlElement(name = "SubnetMask")
  private @Nullable String subnetMask;

  @XmlElement(name = "DefaultGateway")
  private @Nullable String defaultGateway;

  @XmlElement(name = "PrimaryDNS")
  private @Nullable String primaryDns;

  @XmlElement(name = "SecondaryDNS")
  private @Nullable String secondaryDns;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Whether it comes by DHCP. */
  public Optional<Boolean> dhcpEnabled() {
    return Optional.ofNullable(dhcpEnabled);
  }

  /** IPv4 address; left out while it is not known. */
  public Optional<String> ipAddress() {
    return Optional.ofNullable(ipAddress);
  }

  /** IPv4 subnet mask. */
  public Optional<String> subnetMask() {
    return Optional.ofNullable(subnetMask);
  }

  /** IPv4 gateway. */
  public Optional<String> defaultGateway() {
    return Optional.ofNullable(defaultGateway);
  }

  /** First name server. */
  public Optional<String> primaryDns() {
    return Optional.ofNullable(primaryDns);
  }

  /** Second name server. */
  public Optional<String> secondaryDns() {
    return Optional.ofNullable(secondaryDns);
  }
}
