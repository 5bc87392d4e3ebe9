package org.mayday.operation.boundary;

import java.io.Serializable;
import java.util.UUID;

/**
 * An operation that was done.
 *
 * @param millis how long the PC took
 */
public record Performed(UUID platform, String name, Sheet sheet, long millis)
    implements Serializable {}
