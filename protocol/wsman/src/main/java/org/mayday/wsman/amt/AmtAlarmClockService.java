package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.ResourceUri;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * The alarm clocks of the firmware (Intel AMT Implementation and Reference Guide,
 * AMT_AlarmClockService).
 */
@XmlRootElement(name = "AMT_AlarmClockService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtAlarmClockService {
  private static final String CLASS = "AMT_AlarmClockService";
  private static final String COMMON = "http://schemas.dmtf.org/wbem/wscim/1/common";

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /**
   * Adds an alarm clock.
   *
   * @param instanceId key of the new IPS_AlarmClockOccurrence
   * @param start when it rings first; whole seconds count
   * @param interval after how long it rings again; zero for once only, whole minutes count
   * @param deleteOnCompletion whether it goes away after it rang
   */
  public static Invocation<WsmanInstance> addAlarm(
      String instanceId, Instant start, Duration interval, boolean deleteOnCompletion) {
    String occurrence = ResourceUri.of("IPS_AlarmClockOccurrence");
    List<WsmanInstance> values = new ArrayList<>();
    values.add(WsmanInstance.leaf(occurrence, "InstanceID", instanceId));
    values.add(WsmanInstance.leaf(occurrence, "ElementName", instanceId));
    values.add(
        moment(
            occurrence, "StartTime", "Datetime", start.truncatedTo(ChronoUnit.SECONDS).toString()));
    if (!interval.isZero()) {
      String text =
          "P%dDT%dH%dM"
              .formatted(interval.toDays(), interval.toHoursPart(), interval.toMinutesPart());
      values.add(moment(occurrence, "Interval", "Interval", text));
    }
    values.add(
        WsmanInstance.leaf(occurrence, "DeleteOnCompletion", String.valueOf(deleteOnCompletion)));
    return Invocation.of(CLASS, "AddAlarm")
        .with(
            "AlarmTemplate", WsmanInstance.element(occurrence, "IPS_AlarmClockOccurrence", values));
  }

  private static WsmanInstance moment(String namespace, String name, String kind, String text) {
    return WsmanInstance.element(namespace, name, List.of(WsmanInstance.leaf(COMMON, kind, text)));
  }
}
