package org.mayday.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param id number of the entry, growing
 * @param who sign-in name; "system" for the server itself
 * @param action such as "power.change"
 * @param outcome "ok", "refused" or "failed"
 * @param detail up to 1,000 characters
 */
public record AuditEntry(
    long id,
    Instant at,
    String who,
    String action,
    @Nullable UUID platform,
    @Nullable UUID call,
    String outcome,
    @Nullable String detail)
    implements Serializable {}
