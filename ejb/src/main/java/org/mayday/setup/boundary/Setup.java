package org.mayday.setup.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The setting up of a PC.
 *
 * @param name what the PC is, or is to be, called; empty if that is not known yet
 * @param address where it is done
 * @param profile by which it is told whom to call; empty if it is not
 * @param step that is under way, or where it ended
 * @param suffix domain of the certificate that the firmware accepted; empty if none yet
 * @param message how it ended, or why it has to be tried again, in a sentence; empty if neither
 * @param attempts how often it was begun
 * @param orderedBy sign-in name, or "rule"
 * @param nextAt when it will be tried; null unless it is to be
 */
public record Setup(
    UUID platform,
    String name,
    String address,
    String profile,
    SetupState state,
    SetupStep step,
    String suffix,
    String message,
    int attempts,
    String orderedBy,
    Instant orderedAt,
    Instant changedAt,
    @Nullable Instant nextAt)
    implements Serializable {}
