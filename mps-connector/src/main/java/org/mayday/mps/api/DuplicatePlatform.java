package org.mayday.mps.api;

import java.io.Serializable;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * Two machines that claim to be the same PC and drove each other out again and again, until the
 * gateway let one stay.
 *
 * @param platform the UUID that they share
 * @param staying address of the one whose tunnel stays
 * @param refused address of the other, as it called last
 * @param flaps how often one drove the other out before this was noticed
 * @param refusals how often the other was refused since
 * @param since when this was noticed
 * @param until when both may log in again, unless the other calls before
 */
public record DuplicatePlatform(
    UUID platform,
    InetSocketAddress staying,
    InetSocketAddress refused,
    int flaps,
    long refusals,
    Instant since,
    Instant until)
    implements Serializable {}
