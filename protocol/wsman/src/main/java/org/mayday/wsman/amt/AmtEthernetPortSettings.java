package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Network settings of one port; instance 0 is wired, 1 wireless (Intel AMT Implementation and
 * Reference Guide, AMT_EthernetPortSettings).
 */
@XmlRootElement(name = "AMT_EthernetPortSettings")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtEthernetPortSettings {
  /** Key of the wired port. */
  public static final String WIRED = "Intel(r) AMT Ethernet Port Settings 0";

  /** Key of the wireless port. */
  public static final String WIRELESS = "Intel(r) AMT Ethernet Port Settings 1";

  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "ConsoleTcpMaxRetransmissions")
  private @Nullable Long consoleTcpMaxRetransmissions;

  @XmlElement(name = "MACAddress")
  private @Nullable String macAddress;

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

  @XmlElement(name = "DHCPEnabled")
  private @Nullable Boolean dhcpEnabled;

  @XmlElement(name = "LinkIsUp")
  private @Nullable Boolean linkIsUp;

  @XmlElement(name = "IpSyncEnabled")
  private @Nullable Boolean ipSyncEnabled;

  @XmlElement(name = "SharedMAC")
  private @Nullable Boolean sharedMac;

  @XmlElement(name = "SharedStaticIp")
  private @Nullable Boolean sharedStaticIp;

  @XmlElement(name = "SharedDynamicIP")
  private @Nullable Boolean sharedDynamicIp;

  @XmlElement(name = "LinkPolicy")
  private final List<Long> linkPolicy = new ArrayList<>();

  @XmlElement(name = "PhysicalConnectionType")
  private @Nullable Long physicalConnectionType;

  @XmlElement(name = "LinkPreference")
  private @Nullable Long linkPreference;

  @XmlElement(name = "LinkControl")
  private @Nullable Long linkControl;

  @XmlElement(name = "VLANTag")
  private @Nullable Long vlanTag;

  @XmlElement(name = "WLANLinkProtectionLevel")
  private @Nullable Long wlanLinkProtectionLevel;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** How often a segment to a console is sent again. */
  public Optional<Long> consoleTcpMaxRetransmissions() {
    return Optional.ofNullable(consoleTcpMaxRetransmissions);
  }

  /** Hardware address, six hex pairs with dashes. */
  public Optional<String> macAddress() {
    return Optional.ofNullable(macAddress);
  }

  /** IPv4 address; left out while there is none or it is shared. */
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

  /** Whether the address comes by DHCP. */
  public Optional<Boolean> dhcpEnabled() {
    return Optional.ofNullable(dhcpEnabled);
  }

  /** Whether there is a link. */
  public Optional<Boolean> linkIsUp() {
    return Optional.ofNullable(linkIsUp);
  }

  /** Whether the address follows the operating system. */
  public Optional<Boolean> ipSyncEnabled() {
    return Optional.ofNullable(ipSyncEnabled);
  }

  /** Whether the hardware address is shared with the operating system. */
  public Optional<Boolean> sharedMac() {
    return Optional.ofNullable(sharedMac);
  }

  /** Whether a static address is shared. */
  public Optional<Boolean> sharedStaticIp() {
    return Optional.ofNullable(sharedStaticIp);
  }

  /** Whether a DHCP address is shared. */
  public Optional<Boolean> sharedDynamicIp() {
    return Optional.ofNullable(sharedDynamicIp);
  }

  /**
   * When the port may be used: 1 S0 on mains, 14 Sx on mains, 16 S0 on battery, 224 Sx on battery.
   */
  public List<Long> linkPolicy() {
    return List.copyOf(linkPolicy);
  }

  /** 0 integrated LAN, 1 discrete LAN, 2 Thunderbolt, 3 wireless LAN. */
  public Optional<Long> physicalConnectionType() {
    return Optional.ofNullable(physicalConnectionType);
  }

  /** Who should control the link; wireless ports only. */
  public Optional<CodedValue<LinkPreference>> linkPreference() {
    return CodedValue.of(LinkPreference.class, linkPreference);
  }

  /** Who controls the link; wireless ports only. */
  public Optional<CodedValue<LinkPreference>> linkControl() {
    return CodedValue.of(LinkPreference.class, linkControl);
  }

  /** Tag of the virtual LAN, 0 for none; not told by firmware that has no virtual LANs. */
  public Optional<Long> vlanTag() {
    return Optional.ofNullable(vlanTag);
  }

  /** How the link is protected: 0 overridden, 1 not, 2 passively, 3 highly; wireless ports only. */
  public Optional<Long> wlanLinkProtectionLevel() {
    return Optional.ofNullable(wlanLinkProtectionLevel);
  }

  /** Whether it is a wireless port. */
  public boolean isWireless() {
    return physicalConnectionType()
            .filter(type -> type == PhysicalConnection.WIRELESS.number())
            .isPresent()
        || instanceId().filter(WIRELESS::equals).isPresent();
  }

  /**
   * Decides who controls the link of the wireless port.
   *
   * @param timeout seconds for which it holds
   */
  public static Invocation<WsmanInstance> setLinkPreference(LinkPreference who, long timeout) {
    return Invocation.of("AMT_EthernetPortSettings", "SetLinkPreference")
        .on(Selectors.of("InstanceID", WIRELESS))
        .with("LinkPreference", who.number())
        .with("Timeout", timeout);
  }
}
