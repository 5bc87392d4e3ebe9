package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What differs on a PC from its profile, as it was found when the PC called.
 *
 * @param deviations what differs, at most 20; never empty
 * @param since when it was first found so
 * @param comparedAt when it was last found so
 * @param repairs how often it was repaired, and did not hold
 */
public record Drift(List<Deviation> deviations, Instant since, Instant comparedAt, int repairs)
    implements Serializable {
  public Drift {
    deviations = List.copyOf(deviations);
  }

  /** Something that is not as the profile says, in words. */
  public record Deviation(String what, String wanted, String found) implements Serializable {}
}
