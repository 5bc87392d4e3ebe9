package org.mayday.recording.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What is known of the recording of a screen before anything of it is shown.
 *
 * @param showing under which its parts are asked for; good for whoever wanted it, for some hours
 * @param lasted until the last that is kept
 * @param parts when each begins; a part needs nothing of those before it
 * @param marks what happened besides
 */
public record Film(UUID showing, Duration lasted, List<Duration> parts, List<Mark> marks)
    implements Serializable {
  /** Something that happened. */
  public record Mark(Duration at, String words) implements Serializable {}
}
