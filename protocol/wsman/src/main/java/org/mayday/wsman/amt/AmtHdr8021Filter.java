package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/**
 * A filter for a kind of Ethernet packets (Intel AMT Implementation and Reference Guide,
 * AMT_Hdr8021Filter).
 */
@XmlRootElement(name = "AMT_Hdr8021Filter")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtHdr8021Filter {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "FilterEnabled")
  private @Nullable Boolean filterEnabled;

  @XmlElement(name = "VLANPriority")
  private @Nullable Long vlanPriority;

  @XmlElement(name = "VLANID")
  private @Nullable Long vlanId;

  @XmlElement(name = "FilterProfile")
  private @Nullable Long filterProfile;

  @XmlElement(name = "FilterProfileData")
  private @Nullable Long filterProfileData;

  @XmlElement(name = "FilterDirection")
  private @Nullable Long filterDirection;

  @XmlElement(name = "ActionEventOnMatch")
  private @Nullable Boolean actionEventOnMatch;

  @XmlElement(name = "HdrProtocolID8021")
  private @Nullable Long hdrProtocolId8021;

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Key: the handle under which a policy names it. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name, at most 16 characters. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Whether the filter counts. */
  public Optional<Boolean> filterEnabled() {
    return Optional.ofNullable(filterEnabled);
  }

  /** Priority in the tag of a virtual network, 0 to 7. */
  public Optional<Long> vlanPriority() {
    return Optional.ofNullable(vlanPriority);
  }

  /** Number of a virtual network. */
  public Optional<Long> vlanId() {
    return Optional.ofNullable(vlanId);
  }

  /** What becomes of a packet that fits. */
  public Optional<CodedValue<FilterProfile>> filterProfile() {
    return CodedValue.of(FilterProfile.class, filterProfile);
  }

  /** Packets in a second, for a limit of the rate. */
  public Optional<Long> filterProfileData() {
    return Optional.ofNullable(filterProfileData);
  }

  /** Which way the packets go. */
  public Optional<CodedValue<FilterDirection>> filterDirection() {
    return CodedValue.of(FilterDirection.class, filterDirection);
  }

  /** Whether a packet that fits is reported. */
  public Optional<Boolean> actionEventOnMatch() {
    return Optional.ofNullable(actionEventOnMatch);
  }

  /** EtherType: 2048 IPv4, 2054 ARP, 34525 IPv6. */
  public Optional<Long> hdrProtocolId8021() {
    return Optional.ofNullable(hdrProtocolId8021);
  }

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
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
