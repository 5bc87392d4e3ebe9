package org.mayday.mps.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A tunnel is gone.
 *
 * @param cause why
 * @param detail the cause in words, with the APF disconnect reason where one was sent or received
 * @param bytesIn APF bytes received from the PC
 * @param bytesOut APF bytes sent to the PC
 */
public record TunnelClosed(
    UUID tunnel,
    UUID platform,
    CloseCause cause,
    String detail,
    long bytesIn,
    long bytesOut,
    Instant at)
    implements TunnelEvent, Serializable {}
