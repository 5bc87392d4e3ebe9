package org.mayday.presence.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the gateway lets wait after too many failures.
 *
 * @param source an IPv4 address, or an IPv6 prefix of 64 bits
 * @param platform the UUID whose logins from there are refused; null if all connections are
 * @param name name of that PC, if it is registered
 * @param failures so many times
 * @param until end of the pause
 */
public record Paused(
    String source, @Nullable UUID platform, @Nullable String name, int failures, Instant until)
    implements Serializable {}
