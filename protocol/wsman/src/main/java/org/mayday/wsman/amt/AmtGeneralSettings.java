package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names, network and power settings of Intel AMT (Intel AMT Implementation and Reference Guide,
 * AMT_GeneralSettings).
 */
@XmlRootElement(name = "AMT_GeneralSettings")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtGeneralSettings {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "DHCPSyncRequiresHostname")
  private @Nullable Long dhcpSyncRequiresHostname;

  @XmlElement(name = "DHCPv6ConfigurationTimeout")
  private @Nullable Long dhcpv6ConfigurationTimeout;

  @XmlElement(name = "DigestRealm")
  private @Nullable String digestRealm;

  @XmlElement(name = "HostName")
  private @Nullable String hostName;

  @XmlElement(name = "DomainName")
  private @Nullable String domainName;

  @XmlElement(name = "HostOSFQDN")
  private @Nullable String hostOsFqdn;

  @XmlElement(name = "NetworkInterfaceEnabled")
  private @Nullable Boolean networkInterfaceEnabled;

  @XmlElement(name = "AMTNetworkEnabled")
  private @Nullable Long amtNetworkEnabled;

  @XmlElement(name = "PingResponseEnabled")
  private @Nullable Boolean pingResponseEnabled;

  @XmlElement(name = "RmcpPingResponseEnabled")
  private @Nullable Boolean rmcpPingResponseEnabled;

  @XmlElement(name = "SharedFQDN")
  private @Nullable Boolean sharedFqdn;

  @XmlElement(name = "WsmanOnlyMode")
  private @Nullable Boolean wsmanOnlyMode;

  @XmlElement(name = "IdleWakeTimeout")
  private @Nullable Long idleWakeTimeout;

  @XmlElement(name = "PowerSource")
  private @Nullable Long powerSource;

  @XmlElement(name = "PrivacyLevel")
  private @Nullable Long privacyLevel;

  @XmlElement(name = "PresenceNotificationInterval")
  private @Nullable Long presenceNotificationInterval;

  @XmlElement(name = "PreferredAddressFamily")
  private @Nullable Long preferredAddressFamily;

  @XmlElement(name = "DDNSUpdateEnabled")
  private @Nullable Boolean ddnsUpdateEnabled;

  @XmlElement(name = "DDNSUpdateByDHCPServerEnabled")
  private @Nullable Boolean ddnsUpdateByDhcpServerEnabled;

  @XmlElement(name = "DDNSPeriodicUpdateInterval")
  private @Nullable Long ddnsPeriodicUpdateInterval;

  @XmlElement(name = "DDNSTTL")
  private @Nullable Long ddnsTtl;

  @XmlElement(name = "ThunderboltDockEnabled")
  private @Nullable Long thunderboltDockEnabled;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** 1 if DHCP is followed only for the host name that is set. */
  public Optional<Long> dhcpSyncRequiresHostname() {
    return Optional.ofNullable(dhcpSyncRequiresHostname);
  }

  /** Seconds that DHCPv6 may take; 0 for no limit. */
  public Optional<Long> dhcpv6ConfigurationTimeout() {
    return Optional.ofNullable(dhcpv6ConfigurationTimeout);
  }

  /** The realm of HTTP Digest. */
  public Optional<String> digestRealm() {
    return Optional.ofNullable(digestRealm);
  }

  /** Host name that Intel AMT uses. */
  public Optional<String> hostName() {
    return Optional.ofNullable(hostName);
  }

  /** Domain that Intel AMT uses. */
  public Optional<String> domainName() {
    return Optional.ofNullable(domainName);
  }

  /** Full name that the operating system reported. */
  public Optional<String> hostOsFqdn() {
    return Optional.ofNullable(hostOsFqdn);
  }

  /** Whether Intel AMT uses the network. */
  public Optional<Boolean> networkInterfaceEnabled() {
    return Optional.ofNullable(networkInterfaceEnabled);
  }

  /** 1 if Intel AMT uses the network. */
  public Optional<Long> amtNetworkEnabled() {
    return Optional.ofNullable(amtNetworkEnabled);
  }

  /** Whether ping is answered. */
  public Optional<Boolean> pingResponseEnabled() {
    return Optional.ofNullable(pingResponseEnabled);
  }

  /** Whether RMCP ping is answered. */
  public Optional<Boolean> rmcpPingResponseEnabled() {
    return Optional.ofNullable(rmcpPingResponseEnabled);
  }

  /** Whether Intel AMT and the operating system share the name. */
  public Optional<Boolean> sharedFqdn() {
    return Optional.ofNullable(sharedFqdn);
  }

  /** Whether only WS-Management is spoken. */
  public Optional<Boolean> wsmanOnlyMode() {
    return Optional.ofNullable(wsmanOnlyMode);
  }

  /** Minutes until the management engine sleeps, 1 to 65535. */
  public Optional<Long> idleWakeTimeout() {
    return Optional.ofNullable(idleWakeTimeout);
  }

  /** 0 mains, 1 battery. */
  public Optional<Long> powerSource() {
    return Optional.ofNullable(powerSource);
  }

  /** 0 default, 1 enhanced, 2 extreme. */
  public Optional<Long> privacyLevel() {
    return Optional.ofNullable(privacyLevel);
  }

  /** Minutes between notifications, 0 none. */
  public Optional<Long> presenceNotificationInterval() {
    return Optional.ofNullable(presenceNotificationInterval);
  }

  /** 0 IPv4, 1 IPv6. */
  public Optional<Long> preferredAddressFamily() {
    return Optional.ofNullable(preferredAddressFamily);
  }

  /** Whether Intel AMT itself registers its name (dynamic DNS, RFC 2136). */
  public Optional<Boolean> ddnsUpdateEnabled() {
    return Optional.ofNullable(ddnsUpdateEnabled);
  }

  /** Whether the DHCP server is asked to register the name. */
  public Optional<Boolean> ddnsUpdateByDhcpServerEnabled() {
    return Optional.ofNullable(ddnsUpdateByDhcpServerEnabled);
  }

  /** Minutes between two registrations of the name, 20 or more; 0 only when something changes. */
  public Optional<Long> ddnsPeriodicUpdateInterval() {
    return Optional.ofNullable(ddnsPeriodicUpdateInterval);
  }

  /** Seconds for which a registered name may be remembered. */
  public Optional<Long> ddnsTtl() {
    return Optional.ofNullable(ddnsTtl);
  }

  /** 1 if Intel AMT uses the port of a Thunderbolt dock. */
  public Optional<Long> thunderboltDockEnabled() {
    return Optional.ofNullable(thunderboltDockEnabled);
  }
}
