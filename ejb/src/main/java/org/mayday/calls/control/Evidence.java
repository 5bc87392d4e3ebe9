package org.mayday.calls.control;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.wsman.amt.EventLogRecord;

/**
 * What the firmware of a PC tells of why it calls.
 *
 * @param keyPress whether there is a fresh record of a key press
 * @param pressedAt time of that record by the PC's clock
 * @param reason the user's words
 * @param lifetime how long the PC keeps a user-initiated tunnel; null if unknown or unlimited
 * @param newestEvent the newest other record of the event log
 * @param words all of it in sentences
 */
public record Evidence(
    KeyPress keyPress,
    @Nullable Instant pressedAt,
    @Nullable String reason,
    @Nullable Duration lifetime,
    @Nullable EventLogRecord newestEvent,
    String words) {

  /** Nothing could be learned. */
  public static Evidence unknown(String words) {
    return new Evidence(KeyPress.UNKNOWN, null, null, null, null, words);
  }
}
