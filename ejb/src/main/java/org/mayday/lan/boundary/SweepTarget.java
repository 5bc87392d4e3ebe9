package org.mayday.lan.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One address of an order.
 *
 * @param platform UUID of the PC; null if it is not known
 * @param name that the help desk has for it, or else its own host name; empty if it told none
 * @param version of Intel AMT; empty if it is not known
 * @param controlMode in words; empty if it is not known
 * @param words what came out, in a sentence; empty if nothing did yet
 */
public record SweepTarget(
    String address,
    TargetState state,
    @Nullable UUID platform,
    String name,
    String version,
    String controlMode,
    String words,
    Instant changedAt)
    implements Serializable {}
