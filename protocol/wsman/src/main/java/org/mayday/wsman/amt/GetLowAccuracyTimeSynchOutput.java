package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Output of AMT_TimeSynchronizationService.GetLowAccuracyTimeSynch (Intel AMT Implementation and
 * Reference Guide).
 */
@XmlRootElement(name = "GetLowAccuracyTimeSynch_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class GetLowAccuracyTimeSynchOutput {
  @XmlElement(name = "Ta0")
  private @Nullable Long ta0;

  /** Seconds since 1970-01-01 as the PC counts them. */
  public Optional<Long> ta0() {
    return Optional.ofNullable(ta0);
  }

  /** The same as a moment. */
  public Optional<Instant> time() {
    return ta0().map(Instant::ofEpochSecond);
  }
}
