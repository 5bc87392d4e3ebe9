package org.mayday.setup.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * Which PCs are set up as soon as they ask, and who has said so.
 *
 * @param profile by which they are told whom to call; empty if they are not
 */
public record SetupRule(Automatic automatic, String profile, String changedBy, Instant changedAt)
    implements Serializable {}
