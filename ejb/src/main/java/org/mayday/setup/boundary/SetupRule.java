package org.mayday.setup.boundary;

import java.io.Serializable;
import java.time.Instant;

/** Which PCs are set up as soon as they ask, and who has said so. */
public record SetupRule(Automatic automatic, String changedBy, Instant changedAt)
    implements Serializable {}
