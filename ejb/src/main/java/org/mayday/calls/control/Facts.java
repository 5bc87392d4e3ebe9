package org.mayday.calls.control;

import java.util.Set;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.calls.boundary.CallerRule.Pattern;
import org.mayday.presence.boundary.Trigger;

/**
 * What is known of a caller.
 *
 * @param timing REGULAR or IRREGULAR
 * @param keyPress FOUND, NOT_FOUND or UNKNOWN
 * @param tags of the PC
 */
public record Facts(Trigger trigger, Pattern timing, KeyPress keyPress, Set<String> tags) {}
