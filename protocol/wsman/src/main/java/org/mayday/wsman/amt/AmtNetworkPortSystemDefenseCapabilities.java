package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What system defence can do on a port (Intel AMT Implementation and Reference Guide,
 * AMT_NetworkPortSystemDefenseCapabilities).
 */
@XmlRootElement(name = "AMT_NetworkPortSystemDefenseCapabilities")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtNetworkPortSystemDefenseCapabilities {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "GlobalMaxSupportedPolicies")
  private @Nullable Long globalMaxSupportedPolicies;

  @XmlElement(name = "GlobalMaxSupportedFilters")
  private @Nullable Long globalMaxSupportedFilters;

  @XmlElement(name = "GlobalMaxSupportedCounters")
  private @Nullable Long globalMaxSupportedCounters;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Most policies. */
  public Optional<Long> globalMaxSupportedPolicies() {
    return Optional.ofNullable(globalMaxSupportedPolicies);
  }

  /** Most filters. */
  public Optional<Long> globalMaxSupportedFilters() {
    return Optional.ofNullable(globalMaxSupportedFilters);
  }

  /** Most counters. */
  public Optional<Long> globalMaxSupportedCounters() {
    return Optional.ofNullable(globalMaxSupportedCounters);
  }
}
