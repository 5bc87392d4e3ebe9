package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;

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
}
