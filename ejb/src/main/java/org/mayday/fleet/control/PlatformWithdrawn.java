package org.mayday.fleet.control;

import java.util.UUID;

/**
 * A PC was removed, or may no longer log in; fired in the transaction that does so.
 *
 * @param why a sentence for the log
 */
public record PlatformWithdrawn(UUID platform, String why) {}
