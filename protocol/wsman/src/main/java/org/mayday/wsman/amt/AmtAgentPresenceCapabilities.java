package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many programs can be watched (Intel AMT Implementation and Reference Guide,
 * AMT_AgentPresenceCapabilities).
 */
@XmlRootElement(name = "AMT_AgentPresenceCapabilities")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtAgentPresenceCapabilities {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "MaxTotalAgents")
  private @Nullable Long maxTotalAgents;

  @XmlElement(name = "MaxTotalActions")
  private @Nullable Long maxTotalActions;

  @XmlElement(name = "MinGuaranteedActionListSize")
  private @Nullable Long minGuaranteedActionListSize;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Most programs. */
  public Optional<Long> maxTotalAgents() {
    return Optional.ofNullable(maxTotalAgents);
  }

  /** Most actions of all programs together. */
  public Optional<Long> maxTotalActions() {
    return Optional.ofNullable(maxTotalActions);
  }

  /** Actions that each program can have in any case. */
  public Optional<Long> minGuaranteedActionListSize() {
    return Optional.ofNullable(minGuaranteedActionListSize);
  }
}
