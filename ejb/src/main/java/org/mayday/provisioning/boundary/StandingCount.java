package org.mayday.provisioning.boundary;

import java.io.Serializable;

/**
 * How many PCs of a profile are so far.
 *
 * @param pcs 1 or more
 */
public record StandingCount(String profile, Standing.State state, long pcs)
    implements Serializable {}
