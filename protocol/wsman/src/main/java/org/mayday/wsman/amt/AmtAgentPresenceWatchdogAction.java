package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done when a watched program changes its state (Intel AMT Implementation and Reference
 * Guide, AMT_AgentPresenceWatchdogAction).
 */
@XmlRootElement(name = "AMT_AgentPresenceWatchdogAction")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtAgentPresenceWatchdogAction {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "EventOnTransition")
  private @Nullable Boolean eventOnTransition;

  @XmlElement(name = "ActionSd")
  private @Nullable Long actionSd;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Whether it is reported. */
  public Optional<Boolean> eventOnTransition() {
    return Optional.ofNullable(eventOnTransition);
  }

  /** 1 if a policy of system defence comes into force, 0 if not. */
  public Optional<Long> actionSd() {
    return Optional.ofNullable(actionSd);
  }
}
