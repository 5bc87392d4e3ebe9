package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output of AMT_AuditLog.ReadRecords (Intel AMT Implementation and Reference Guide). */
@XmlRootElement(name = "ReadRecords_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class ReadRecordsOutput {
  @XmlElement(name = "TotalRecordCount")
  private @Nullable Long totalRecordCount;

  @XmlElement(name = "RecordsReturned")
  private @Nullable Long recordsReturned;

  @XmlElement(name = "EventRecords")
  private final List<String> eventRecords = new ArrayList<>();

  /** Records in the log. */
  public Optional<Long> totalRecordCount() {
    return Optional.ofNullable(totalRecordCount);
  }

  /** Records in this answer. */
  public Optional<Long> recordsReturned() {
    return Optional.ofNullable(recordsReturned);
  }

  /** The records, base64; see {@link AuditRecord}. */
  public List<String> eventRecords() {
    return List.copyOf(eventRecords);
  }
}
