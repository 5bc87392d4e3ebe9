package org.mayday.calls.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.Trigger;

/**
 * One rule of the table that tells why a PC calls; the first that fits decides.
 *
 * @param position 1 for the first
 * @param trigger null for any
 * @param tag a tag that the PC must have, null for any
 * @param outcome the class that it gives
 * @param title what the rule is about, in words
 */
public record CallerRule(
    int position,
    @Nullable Trigger trigger,
    Pattern timing,
    KeyPress keyPress,
    @Nullable String tag,
    CallerClass outcome,
    String title)
    implements Serializable {

  /** How the PC's user-initiated tunnels follow each other. */
  public enum Pattern {
    ANY,
    REGULAR,
    IRREGULAR
  }

  /** Whether the firmware tells of a fresh key press. */
  public enum KeyPress {
    ANY,
    /** There is a fresh record. */
    FOUND,
    /** The firmware was asked and has no fresh record. */
    NOT_FOUND,
    /** The firmware could not be asked. */
    UNKNOWN
  }
}
