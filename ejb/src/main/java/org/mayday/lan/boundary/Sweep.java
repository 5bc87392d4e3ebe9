package org.mayday.lan.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * An order to do something with PCs in the network, and how far it is.
 *
 * @param profile that is applied; empty if none is
 * @param user of the firmware; empty if the stored logins are used
 * @param total addresses
 * @param over those that are over, whatever came out
 * @param good those at which it was done
 * @param unknown names of hosts that nobody knows, at which nobody was looked for
 */
public record Sweep(
    UUID id,
    LanTask task,
    String profile,
    String user,
    SweepState state,
    long total,
    long over,
    long good,
    long unknown,
    String orderedBy,
    Instant orderedAt,
    Instant changedAt)
    implements Serializable {}
