package org.mayday.alerts.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the firmware of a PC reported.
 *
 * @param times how often, while it was not acknowledged
 * @param source where it was heard last
 * @param message in words
 * @param messageId the firmware's own number of it, such as "iAMT0005"
 * @param arguments the firmware's words that go with the number
 * @param raw what was sent last, as text or, if it is none, in hex digits; cut if it is long
 * @param address where it came from or was sent to
 * @param acknowledgedBy sign-in name
 */
public record Alert(
    UUID id,
    UUID platform,
    String platformName,
    Instant firstAt,
    Instant lastAt,
    int times,
    AlertState state,
    AlertSeverity severity,
    AlertSource source,
    String message,
    @Nullable String messageId,
    List<String> arguments,
    @Nullable String raw,
    @Nullable String address,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt)
    implements Serializable {
  /** Keeps a copy. */
  public Alert {
    arguments = List.copyOf(arguments);
  }
}
