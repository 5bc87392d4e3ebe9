package org.mayday.calls.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a call.
 *
 * @param who sign-in name, or "pc" or "mayday"
 * @param what one word, such as "accepted"
 * @param text its words
 */
public record CallStep(Instant at, String who, String what, @Nullable String text)
    implements Serializable {}
