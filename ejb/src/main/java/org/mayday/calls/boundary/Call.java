package org.mayday.calls.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.presence.boundary.CallerClass;

/**
 * A call for help.
 *
 * @param technician sign-in name of who has it
 * @param reason what the user said, where the PC tells
 * @param address where the PC called from
 * @param trigger name of the trigger
 * @param evidence why this counts as a call, in words
 * @param lifetimeEnds when the PC will close its tunnel by its own policy, where known
 * @param tunnelUp whether the PC has its tunnel now
 * @param tunnelLostAt since when not
 * @param inside whether the PC called from inside the company network, where it opens no tunnel
 * @param earlierCalls how often this PC has called before
 * @param summary words of the wrap-up, or why it was declined
 * @param version grows with each change
 */
public record Call(
    UUID id,
    UUID platform,
    String platformName,
    CallState state,
    @Nullable String technician,
    @Nullable String reason,
    String address,
    String trigger,
    CallerClass callerClass,
    String evidence,
    Instant ringingSince,
    @Nullable Instant acceptedAt,
    @Nullable Instant endedAt,
    @Nullable Instant lifetimeEnds,
    boolean tunnelUp,
    @Nullable Instant tunnelLostAt,
    boolean inside,
    int earlierCalls,
    List<String> tickets,
    @Nullable String summary,
    int version)
    implements Serializable {}
