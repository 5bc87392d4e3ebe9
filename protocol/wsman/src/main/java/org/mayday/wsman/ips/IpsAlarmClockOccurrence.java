package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.cim.CimMoment;

/**
 * A time at which the firmware wakes the PC (Intel AMT Implementation and Reference Guide,
 * IPS_AlarmClockOccurrence).
 */
@XmlRootElement(name = "IPS_AlarmClockOccurrence")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsAlarmClockOccurrence {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "StartTime")
  private @Nullable CimMoment startTime;

  @XmlElement(name = "Interval")
  private @Nullable CimMoment interval;

  @XmlElement(name = "DeleteOnCompletion")
  private @Nullable Boolean deleteOnCompletion;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** When it rings first, as ISO 8601 in UTC. */
  public Optional<String> startTime() {
    return Optional.ofNullable(startTime).map(CimMoment::text);
  }

  /** After how long it rings again, as ISO 8601; P0DT0H0M for once only. */
  public Optional<String> interval() {
    return Optional.ofNullable(interval).map(CimMoment::text);
  }

  /** Whether it goes away after it rang. */
  public Optional<Boolean> deleteOnCompletion() {
    return Optional.ofNullable(deleteOnCompletion);
  }
}
