package org.mayday.power.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * A time in which a PC was found in one power state again and again.
 *
 * @param first when it was found so for the first time in a row
 * @param last when it was found so for the last time in a row; not before the first
 */
public record PowerSpell(PowerState state, Instant first, Instant last) implements Serializable {}
