package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/**
 * A filter for IP packets; what it does not say fits anything (Intel AMT Implementation and
 * Reference Guide, AMT_IPHeadersFilter).
 */
@XmlRootElement(name = "AMT_IPHeadersFilter")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtIpHeadersFilter {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "FilterProfile")
  private @Nullable Long filterProfile;

  @XmlElement(name = "FilterProfileData")
  private @Nullable Long filterProfileData;

  @XmlElement(name = "FilterDirection")
  private @Nullable Long filterDirection;

  @XmlElement(name = "ActionEventOnMatch")
  private @Nullable Boolean actionEventOnMatch;

  @XmlElement(name = "HdrIPVersion")
  private @Nullable Long hdrIpVersion;

  @XmlElement(name = "HdrProtocolID")
  private @Nullable Long hdrProtocolId;

  @XmlElement(name = "HdrSrcAddress")
  private final List<String> hdrSrcAddress = new ArrayList<>();

  @XmlElement(name = "HdrSrcMask")
  private final List<String> hdrSrcMask = new ArrayList<>();

  @XmlElement(name = "HdrDestAddress")
  private final List<String> hdrDestAddress = new ArrayList<>();

  @XmlElement(name = "HdrDestMask")
  private final List<String> hdrDestMask = new ArrayList<>();

  @XmlElement(name = "HdrSrcPortStart")
  private @Nullable Long hdrSrcPortStart;

  @XmlElement(name = "HdrSrcPortEnd")
  private @Nullable Long hdrSrcPortEnd;

  @XmlElement(name = "HdrDestPortStart")
  private @Nullable Long hdrDestPortStart;

  @XmlElement(name = "HdrDestPortEnd")
  private @Nullable Long hdrDestPortEnd;

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

  /** 4 or 6. */
  public Optional<Long> hdrIpVersion() {
    return Optional.ofNullable(hdrIpVersion);
  }

  /** Protocol: 1 ICMP, 6 TCP, 17 UDP. */
  public Optional<Long> hdrProtocolId() {
    return Optional.ofNullable(hdrProtocolId);
  }

  /** Address of the sender. */
  public List<String> hdrSrcAddress() {
    return List.copyOf(hdrSrcAddress);
  }

  /** Mask for it. */
  public List<String> hdrSrcMask() {
    return List.copyOf(hdrSrcMask);
  }

  /** Address of the receiver. */
  public List<String> hdrDestAddress() {
    return List.copyOf(hdrDestAddress);
  }

  /** Mask for it. */
  public List<String> hdrDestMask() {
    return List.copyOf(hdrDestMask);
  }

  /** First port of the sender. */
  public Optional<Long> hdrSrcPortStart() {
    return Optional.ofNullable(hdrSrcPortStart);
  }

  /** Last port of the sender. */
  public Optional<Long> hdrSrcPortEnd() {
    return Optional.ofNullable(hdrSrcPortEnd);
  }

  /** First port of the receiver. */
  public Optional<Long> hdrDestPortStart() {
    return Optional.ofNullable(hdrDestPortStart);
  }

  /** Last port of the receiver. */
  public Optional<Long> hdrDestPortEnd() {
    return Optional.ofNullable(hdrDestPortEnd);
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
