package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output of AMT_MessageLog.GetRecords (Intel AMT Implementation and Reference Guide). */
@XmlRootElement(name = "GetRecords_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class GetRecordsOutput {
  @XmlElement(name = "IterationIdentifier")
  private @Nullable Long iterationIdentifier;

  @XmlElement(name = "NoMoreRecords")
  private @Nullable Boolean noMoreRecords;

  @XmlElement(name = "RecordArray")
  private final List<String> recordArray = new ArrayList<>();

  /** Position of the next record. */
  public Optional<Long> iterationIdentifier() {
    return Optional.ofNullable(iterationIdentifier);
  }

  /** Whether the log ends here. */
  public Optional<Boolean> noMoreRecords() {
    return Optional.ofNullable(noMoreRecords);
  }

  /** The records that could be decoded, newest first; others are passed over. */
  public List<EventLogRecord> records() {
    return recordArray.stream().flatMap(text -> EventLogRecord.decode(text).stream()).toList();
  }

  /**
   * Where reading goes on; empty at the end of the log, and when the PC brings nothing or does not
   * move on.
   *
   * @param position where these records began
   */
  public Optional<Long> nextAfter(long position) {
    boolean more = noMoreRecords().filter(none -> !none).isPresent() && !recordArray.isEmpty();
    return iterationIdentifier().filter(next -> more && next > position);
  }
}
