package org.mayday.recording.control;

import java.time.Duration;

/**
 * How much of one session is kept.
 *
 * @param most bytes before they are compressed
 * @param longest time that one recording takes
 * @param rate bytes that are kept in a second of what comes in pictures, on average
 */
public record Limits(long most, Duration longest, long rate) {}
