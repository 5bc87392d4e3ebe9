package org.mayday.recording.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording.
 *
 * @param who began the session
 * @param endedAt null while it goes on
 * @param lasted until the last that is kept
 * @param shown bytes that the PC said
 * @param kept bytes of the file, compressed and encrypted
 * @param words how it ended; empty while it goes on
 */
public record Recording(
    UUID id,
    UUID platform,
    RecordingKind kind,
    String who,
    Instant beganAt,
    @Nullable Instant endedAt,
    Duration lasted,
    long shown,
    long kept,
    String words)
    implements Serializable {

  /** One that begins. */
  public static Recording begun(
      UUID id, UUID platform, RecordingKind kind, String who, Instant beganAt) {
    return new Recording(id, platform, kind, who, beganAt, null, Duration.ZERO, 0, 0, "");
  }

  /** The same at its end. */
  public Recording ended(Duration after, long said, long bytes, String how) {
    return new Recording(
        id, platform, kind, who, beganAt, beganAt.plus(after), after, said, bytes, how);
  }
}
