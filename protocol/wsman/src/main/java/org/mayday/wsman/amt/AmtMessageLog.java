package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * The event log (Intel AMT Implementation and Reference Guide, AMT_MessageLog). Reading goes by
 * {@link EventLog}.
 */
@XmlRootElement(name = "AMT_MessageLog")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtMessageLog {
  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Capabilities")
  private final List<Long> capabilities = new ArrayList<>();

  @XmlElement(name = "CharacterSet")
  private @Nullable Long characterSet;

  @XmlElement(name = "EnabledDefault")
  private @Nullable Long enabledDefault;

  @XmlElement(name = "HealthState")
  private @Nullable Long healthState;

  @XmlElement(name = "LastChange")
  private @Nullable Long lastChange;

  @XmlElement(name = "LogState")
  private @Nullable Long logState;

  @XmlElement(name = "MaxLogSize")
  private @Nullable Long maxLogSize;

  @XmlElement(name = "OperationalStatus")
  private final List<Long> operationalStatus = new ArrayList<>();

  @XmlElement(name = "OverwritePolicy")
  private @Nullable Long overwritePolicy;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "SizeOfHeader")
  private @Nullable Long sizeOfHeader;

  @XmlElement(name = "SizeOfRecordHeader")
  private @Nullable Long sizeOfRecordHeader;

  @XmlElement(name = "Status")
  private @Nullable String status;

  @XmlElement(name = "CurrentNumberOfRecords")
  private @Nullable Long currentNumberOfRecords;

  @XmlElement(name = "MaxNumberOfRecords")
  private @Nullable Long maxNumberOfRecords;

  @XmlElement(name = "MaxRecordSize")
  private @Nullable Long maxRecordSize;

  @XmlElement(name = "IsFrozen")
  private @Nullable Boolean isFrozen;

  @XmlElement(name = "PercentageNearFull")
  private @Nullable Long percentageNearFull;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  /** Key. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** What the log can do, in numbers of CIM_MessageLog.Capabilities. */
  public List<Long> capabilities() {
    return List.copyOf(capabilities);
  }

  /** Characters of a record: 10 for none, records are binary. */
  public Optional<Long> characterSet() {
    return Optional.ofNullable(characterSet);
  }

  /** CIM enabled state after a start. */
  public Optional<Long> enabledDefault() {
    return Optional.ofNullable(enabledDefault);
  }

  /** CIM health; 5 is good. */
  public Optional<Long> healthState() {
    return Optional.ofNullable(healthState);
  }

  /** What changed the log last: 0 unknown, 1 an addition, 2 a removal. */
  public Optional<Long> lastChange() {
    return Optional.ofNullable(lastChange);
  }

  /** State of the log: 4 unformatted and in use. */
  public Optional<Long> logState() {
    return Optional.ofNullable(logState);
  }

  /** Bytes of the log; 0 if it is not known. */
  public Optional<Long> maxLogSize() {
    return Optional.ofNullable(maxLogSize);
  }

  /** CIM operational status; 2 is good. */
  public List<Long> operationalStatus() {
    return List.copyOf(operationalStatus);
  }

  /** What happens when the log is full: 2 old records make room, 7 new ones are lost. */
  public Optional<Long> overwritePolicy() {
    return Optional.ofNullable(overwritePolicy);
  }

  /** CIM requested state. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Bytes before the first record. */
  public Optional<Long> sizeOfHeader() {
    return Optional.ofNullable(sizeOfHeader);
  }

  /** Bytes before each record. */
  public Optional<Long> sizeOfRecordHeader() {
    return Optional.ofNullable(sizeOfRecordHeader);
  }

  /** CIM status in a word. */
  public Optional<String> status() {
    return Optional.ofNullable(status);
  }

  /** Records that are there. */
  public Optional<Long> currentNumberOfRecords() {
    return Optional.ofNullable(currentNumberOfRecords);
  }

  /** Records that fit. */
  public Optional<Long> maxNumberOfRecords() {
    return Optional.ofNullable(maxNumberOfRecords);
  }

  /** Bytes of a record, 21. */
  public Optional<Long> maxRecordSize() {
    return Optional.ofNullable(maxRecordSize);
  }

  /** Whether the log takes no new records. */
  public Optional<Boolean> isFrozen() {
    return Optional.ofNullable(isFrozen);
  }

  /** From how many percent on the log counts as nearly full. */
  public Optional<Long> percentageNearFull() {
    return Optional.ofNullable(percentageNearFull);
  }

  /** CIM enabled state. */
  public Optional<Long> enabledState() {
    return Optional.ofNullable(enabledState);
  }

  /** Most records that one call of GetRecords brings. */
  public static final int MAX_READ_RECORDS = 390;

  /** Goes to the newest record. */
  public static Invocation<PositionToFirstRecordOutput> positionToFirstRecord() {
    return Invocation.of("AMT_MessageLog", "PositionToFirstRecord")
        .explainedBy(PositionReturn.class)
        .answering(PositionToFirstRecordOutput.class);
  }

  /**
   * Reads records from a position on, newest first.
   *
   * @param position from {@link PositionToFirstRecordOutput} or the former {@link GetRecordsOutput}
   * @param records most records, 1 to {@value #MAX_READ_RECORDS}
   */
  public static Invocation<GetRecordsOutput> getRecords(long position, int records) {
    return Invocation.of("AMT_MessageLog", "GetRecords")
        .with("IterationIdentifier", position)
        .with("MaxReadRecords", records)
        .explainedBy(GetRecordsReturn.class)
        .answering(GetRecordsOutput.class);
  }

  /** Forgets all records. */
  public static Invocation<WsmanInstance> clearLog() {
    return Invocation.of("AMT_MessageLog", "ClearLog").explainedBy(LogReturn.class);
  }

  /** Stops the log from taking records, or lets it go on. */
  public static Invocation<WsmanInstance> freezeLog(boolean freeze) {
    return Invocation.of("AMT_MessageLog", "FreezeLog")
        .with("Freeze", freeze)
        .explainedBy(LogReturn.class);
  }
}
