package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many servers and rules of remote access there can be (Intel AMT Implementation and Reference
 * Guide, AMT_RemoteAccessCapabilities).
 */
@XmlRootElement(name = "AMT_RemoteAccessCapabilities")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtRemoteAccessCapabilities {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "MaxMpsPerPolicy")
  private @Nullable Long maxMpsPerPolicy;

  @XmlElement(name = "MaxTotalMpServers")
  private @Nullable Long maxTotalMpServers;

  @XmlElement(name = "MaxTotalPolicies")
  private @Nullable Long maxTotalPolicies;

  @XmlElement(name = "MaxTotalProxyEntryPoints")
  private @Nullable Long maxTotalProxyEntryPoints;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Most servers of one rule. */
  public Optional<Long> maxMpsPerPolicy() {
    return Optional.ofNullable(maxMpsPerPolicy);
  }

  /** Most servers. */
  public Optional<Long> maxTotalMpServers() {
    return Optional.ofNullable(maxTotalMpServers);
  }

  /** Most rules. */
  public Optional<Long> maxTotalPolicies() {
    return Optional.ofNullable(maxTotalPolicies);
  }

  /** Most HTTP proxies; from AMT 11 on. */
  public Optional<Long> maxTotalProxyEntryPoints() {
    return Optional.ofNullable(maxTotalProxyEntryPoints);
  }
}
