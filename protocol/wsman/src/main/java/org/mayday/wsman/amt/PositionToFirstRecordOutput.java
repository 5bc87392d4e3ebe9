package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Output of AMT_MessageLog.PositionToFirstRecord (Intel AMT Implementation and Reference Guide).
 */
@XmlRootElement(name = "PositionToFirstRecord_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class PositionToFirstRecordOutput {
  @XmlElement(name = "IterationIdentifier")
  private @Nullable Long iterationIdentifier;

  /** Position for GetRecords. */
  public Optional<Long> iterationIdentifier() {
    return Optional.ofNullable(iterationIdentifier);
  }

  /** The position, or that of the first record, 1, if the PC tells none. */
  public long position() {
    return iterationIdentifier().orElse(1L);
  }
}
