package org.mayday.mps.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who failed too often and has to pause.
 *
 * @param source an IPv4 address, or an IPv6 prefix such as {@code 2001:db8:0:1:0:0:0:0/64}
 * @param platform the UUID whose logins from there are refused unchecked; null if all connections
 *     from there are closed as they come
 * @param failures so many times
 * @param until end of the pause
 */
public record BackedOff(String source, @Nullable UUID platform, int failures, Instant until)
    implements Serializable {}
