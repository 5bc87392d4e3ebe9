package org.mayday.inventory.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.mayday.operation.boundary.Sheet;

/**
 * The hardware of a PC for as long as it did not change.
 *
 * @param firstRead when it was found so first
 * @param lastRead when it was found so last
 * @param readBy sign-in name of whoever had it read last
 * @param sheet what was read last
 */
public record Inventory(
    UUID id, UUID platform, Instant firstRead, Instant lastRead, String readBy, Sheet sheet)
    implements Serializable {}
