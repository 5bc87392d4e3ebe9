package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * One version of a way to set PCs up to call.
 *
 * @param version from 1; a change makes the next one
 */
public record Profile(
    String name, int version, ProfileContent content, String changedBy, Instant changedAt)
    implements Serializable {}
