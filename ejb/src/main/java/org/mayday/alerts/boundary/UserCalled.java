package org.mayday.alerts.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The firmware reports that somebody pressed the help key; heard inside the transaction that stores
 * the report, and once however often the firmware says it. For other components.
 *
 * @param reason what the user gave as the reason; AMT tells from version 10 on
 * @param hostName what the PC calls itself; AMT tells from version 10 on
 * @param tunnel the tunnel that it came through; null if it came from inside the company network
 * @param address where the PC is
 */
public record UserCalled(
    UUID platform,
    @Nullable String reason,
    @Nullable String hostName,
    @Nullable UUID tunnel,
    String address,
    Instant at) {}
