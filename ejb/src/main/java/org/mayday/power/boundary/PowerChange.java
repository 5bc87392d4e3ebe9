package org.mayday.power.boundary;

import java.io.Serializable;
import java.util.UUID;

/**
 * A change of power that the firmware has taken on.
 *
 * @param returnValue 0, or 4096 if the firmware works on it
 * @param millis how long the asking took
 */
public record PowerChange(UUID platform, PowerAction action, int returnValue, long millis)
    implements Serializable {}
