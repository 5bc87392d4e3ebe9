package org.mayday.gateways.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gateway of somebody else, as it is now. Moments and figures are those of this server since its
 * start.
 *
 * @param order what was said about it, without its password
 * @param reachable whether its list could be asked for the last time; null if it was not yet
 * @param subscribedUntil null if it has no subscription of ours
 * @param pcs PCs that are reached through it
 * @param elsewhere PCs that it has, too, but that are reached through another gateway
 * @param direct PCs that it has, too, but that have a tunnel to this server
 * @param unknown PCs that it has and that are not registered here, or disabled
 * @param listedAt when its list came last; null if never
 * @param notifiedAt when it notified last; null if never
 * @param lastError what went wrong last, in a sentence; empty if nothing
 * @param lastErrorAt null if nothing
 */
public record GatewayCard(
    UUID id,
    GatewayOrder order,
    @Nullable Boolean reachable,
    @Nullable Instant subscribedUntil,
    int pcs,
    int elsewhere,
    int direct,
    int unknown,
    @Nullable Instant listedAt,
    @Nullable Instant notifiedAt,
    String lastError,
    @Nullable Instant lastErrorAt)
    implements Serializable {}
