package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Watches a program in the operating system (Intel AMT Implementation and Reference Guide,
 * AMT_AgentPresenceWatchdog).
 */
@XmlRootElement(name = "AMT_AgentPresenceWatchdog")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtAgentPresenceWatchdog {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "DeviceID")
  private @Nullable String deviceId;

  @XmlElement(name = "MonitoredEntityDescription")
  private @Nullable String monitoredEntityDescription;

  @XmlElement(name = "CurrentState")
  private @Nullable Long currentState;

  @XmlElement(name = "TimeoutInterval")
  private @Nullable Long timeoutInterval;

  @XmlElement(name = "StartupInterval")
  private @Nullable Long startupInterval;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Key: the identifier of the program, 16 bytes in base64. */
  public Optional<String> deviceId() {
    return Optional.ofNullable(deviceId);
  }

  /** Name of the program. */
  public Optional<String> monitoredEntityDescription() {
    return Optional.ofNullable(monitoredEntityDescription);
  }

  /** Its state as a bit, see {@link AgentState}. */
  public Optional<Long> currentState() {
    return Optional.ofNullable(currentState);
  }

  /** Seconds between two signs of life. */
  public Optional<Long> timeoutInterval() {
    return Optional.ofNullable(timeoutInterval);
  }

  /** Seconds that it has to start. */
  public Optional<Long> startupInterval() {
    return Optional.ofNullable(startupInterval);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** The state in words. */
  public Optional<String> state() {
    return currentState().map(AgentState::words);
  }

  /**
   * Has something done when the program changes its state.
   *
   * @param agent key of the watchdog
   * @param from states that it leaves, as bits
   * @param to states that it enters, as bits
   * @param event whether it is reported
   * @param defend whether the policy of system defence for programs comes into force
   */
  public static Invocation<WsmanInstance> addAction(
      Selectors agent, int from, int to, boolean event, boolean defend) {
    return Invocation.of("AMT_AgentPresenceWatchdog", "AddAction")
        .on(agent)
        .with("OldState", from)
        .with("NewState", to)
        .with("EventOnTransition", event)
        .with("ActionSd", defend ? 1 : 0);
  }
}
