package org.mayday.enrolment.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * By which agents may set PCs up. The token itself is told only when it is made.
 *
 * @param profile that PCs get; empty for none
 * @param known whether it counts for PCs that the help desk has a login of, or has kept a password
 *     for, too
 * @param most PCs that it counts for
 * @param used PCs that it has counted for
 */
public record EnrolmentToken(
    String id,
    String name,
    WantedMode mode,
    String profile,
    boolean known,
    int most,
    int used,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    State state)
    implements Serializable {

  /** Whether it counts. */
  public enum State {
    VALID,
    /** It has counted for as many PCs as it could; those may come again until it expires. */
    USED_UP,
    EXPIRED,
    /** Somebody has ended it. */
    ENDED
  }
}
