package org.mayday.fleet.control;

import java.util.Set;
import java.util.UUID;

/**
 * PCs were registered, changed, enabled, disabled or removed; fired in the transaction that does
 * so. Whoever remembers something of these PCs has to forget it once that is committed.
 */
public record PlatformsChanged(Set<UUID> platforms) {}
