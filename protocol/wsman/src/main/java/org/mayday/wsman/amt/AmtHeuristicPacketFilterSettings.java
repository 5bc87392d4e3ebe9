package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches for worms that look for other machines; up to AMT 8 (Intel AMT Implementation and
 * Reference Guide, AMT_HeuristicPacketFilterSettings).
 */
@XmlRootElement(name = "AMT_HeuristicPacketFilterSettings")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtHeuristicPacketFilterSettings {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Enabled")
  private @Nullable Boolean enabled;

  @XmlElement(name = "FastConnectionRateThreshold")
  private @Nullable Long fastConnectionRateThreshold;

  @XmlElement(name = "FastConnectionRateClearTime")
  private @Nullable Long fastConnectionRateClearTime;

  @XmlElement(name = "SlowConnectionRateThreshold")
  private @Nullable Long slowConnectionRateThreshold;

  @XmlElement(name = "SlowConnectionRateClearTime")
  private @Nullable Long slowConnectionRateClearTime;

  @XmlElement(name = "EncounterTimeout")
  private @Nullable Long encounterTimeout;

  @XmlElement(name = "BlockAll")
  private @Nullable Boolean blockAll;

  @XmlElement(name = "BlockOffensivePort")
  private @Nullable Boolean blockOffensivePort;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Whether it watches. */
  public Optional<Boolean> enabled() {
    return Optional.ofNullable(enabled);
  }

  /** Connections in the short time that are too many. */
  public Optional<Long> fastConnectionRateThreshold() {
    return Optional.ofNullable(fastConnectionRateThreshold);
  }

  /** The short time in milliseconds. */
  public Optional<Long> fastConnectionRateClearTime() {
    return Optional.ofNullable(fastConnectionRateClearTime);
  }

  /** Connections in the long time that are too many. */
  public Optional<Long> slowConnectionRateThreshold() {
    return Optional.ofNullable(slowConnectionRateThreshold);
  }

  /** The long time in milliseconds. */
  public Optional<Long> slowConnectionRateClearTime() {
    return Optional.ofNullable(slowConnectionRateClearTime);
  }

  /** Seconds for which it reacts; 0 until somebody ends it. */
  public Optional<Long> encounterTimeout() {
    return Optional.ofNullable(encounterTimeout);
  }

  /** Whether all that the PC sends is blocked then. */
  public Optional<Boolean> blockAll() {
    return Optional.ofNullable(blockAll);
  }

  /** Whether the port that is used is blocked then. */
  public Optional<Boolean> blockOffensivePort() {
    return Optional.ofNullable(blockOffensivePort);
  }
}
