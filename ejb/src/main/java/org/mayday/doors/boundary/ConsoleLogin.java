package org.mayday.doors.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mayday.staff.boundary.Role;

/**
 * A login by which a program may use the proxies. Its secret is told only when it is made.
 *
 * @param addresses ranges that it may come from, separated by commas; empty for all
 * @param lastUsed exact to a minute; null if never
 * @param lastAddress where it was used from last; empty if never
 */
public record ConsoleLogin(
    String name,
    Role role,
    String addresses,
    boolean enabled,
    String madeBy,
    Instant madeAt,
    @Nullable Instant lastUsed,
    String lastAddress)
    implements Serializable {}
