package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a PC stands with its profile.
 *
 * @param version the version that it has or is being given
 * @param latest the newest version of the profile
 * @param state how far it is
 * @param step the step that was begun last
 * @param failure why it is broken, as a sentence; else empty
 * @param certificateEnds when the certificate ends that it proves itself with; null for none
 * @param drift how it was found to differ from the profile; null if it was not
 * @param awaits what it waits for if it waits for a call; else null
 */
public record Standing(
    UUID platform,
    String platformName,
    String profile,
    int version,
    int latest,
    State state,
    String step,
    String who,
    Instant changedAt,
    String failure,
    @Nullable Instant certificateEnds,
    @Nullable Drift drift,
    @Nullable Awaits awaits)
    implements Serializable {
  /** So long before its end the certificate of a PC is warned of. */
  public static final Duration CERTIFICATE_WARNING = Duration.ofDays(30);

  /** Whether its certificate ends so soon that it should have been renewed. */
  public boolean isCertificateDue(Instant now) {
    return certificateEnds != null && certificateEnds.isBefore(now.plus(CERTIFICATE_WARNING));
  }

  /** How far a PC is. */
  public enum State {
    /** It has the profile. */
    APPLIED,
    /** Steps are left; they are gone on with when the PC calls next. */
    APPLYING,
    /** The new server is set up beside the old one and waits for the PC to call it. */
    AWAITING_CALL,
    /** It is losing the profile again. */
    REMOVING,
    /** The firmware refused a step; somebody has to continue or to remove the profile. */
    BROKEN
  }

  /** What has to happen for a PC to call anew; firmware opens no tunnel while it has one. */
  public enum Awaits {
    /** It has no tunnel: whatever it calls for next will do. */
    CALL,
    /** Its tunnel ends by itself; it calls after that. */
    END_OF_TUNNEL,
    /** Its tunnel has no known end. Once somebody has closed it, the PC calls by its timer. */
    HANGING_UP,
    /** The same, but it has no timer: its user has to press the key then. */
    HANGING_UP_AND_USER
  }
}
