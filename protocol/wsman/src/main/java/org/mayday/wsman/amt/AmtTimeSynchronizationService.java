package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * The clock of Intel AMT (Intel AMT Implementation and Reference Guide,
 * AMT_TimeSynchronizationService).
 */
@XmlRootElement(name = "AMT_TimeSynchronizationService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtTimeSynchronizationService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "LocalTimeSyncEnabled")
  private @Nullable Long localTimeSyncEnabled;

  @XmlElement(name = "TimeSource")
  private @Nullable Long timeSource;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** CIM enabled state. */
  public Optional<Long> enabledState() {
    return Optional.ofNullable(enabledState);
  }

  /** CIM requested state. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Whether the host may set the clock: 0 default, 1 yes, 2 by configuration, 3 no. */
  public Optional<Long> localTimeSyncEnabled() {
    return Optional.ofNullable(localTimeSyncEnabled);
  }

  /** 0 BIOS clock, 1 configured. */
  public Optional<Long> timeSource() {
    return Optional.ofNullable(timeSource);
  }

  /** Asks for the time of the PC's management engine. */
  public static Invocation<GetLowAccuracyTimeSynchOutput> getLowAccuracyTimeSynch() {
    return Invocation.of("AMT_TimeSynchronizationService", "GetLowAccuracyTimeSynch")
        .answering(GetLowAccuracyTimeSynchOutput.class);
  }

  /**
   * Sets the clock of the PC's management engine. The firmware takes half of what the exchange of
   * the times took off again.
   *
   * @param ta0 the time that {@link #getLowAccuracyTimeSynch} told
   * @param tm1 our time when that answer came, in seconds since 1970-01-01
   * @param tm2 our time when this is sent, in seconds since 1970-01-01
   */
  public static Invocation<WsmanInstance> setHighAccuracyTimeSynch(long ta0, long tm1, long tm2) {
    return Invocation.of("AMT_TimeSynchronizationService", "SetHighAccuracyTimeSynch")
        .with("Ta0", ta0)
        .with("Tm1", tm1)
        .with("Tm2", tm2);
  }
}
