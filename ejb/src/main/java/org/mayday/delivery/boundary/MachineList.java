package org.mayday.delivery.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * A list of the PCs that were connected in one moment.
 *
 * @param context names it, 1 to 2^32 - 1
 * @param expires when it is forgotten
 */
public record MachineList(long context, Instant expires) implements Serializable {}
