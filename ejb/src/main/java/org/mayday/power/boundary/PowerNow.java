package org.mayday.power.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The power state of a PC.
 *
 * @param rawState the number that the firmware gave
 * @param offered what it can be asked now
 * @param millis how long the asking took
 */
public record PowerNow(
    UUID platform,
    int rawState,
    PowerState state,
    Set<PowerAction> offered,
    Instant at,
    long millis)
    implements Serializable {}
