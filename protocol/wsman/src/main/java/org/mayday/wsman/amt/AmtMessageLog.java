package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;

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
}
