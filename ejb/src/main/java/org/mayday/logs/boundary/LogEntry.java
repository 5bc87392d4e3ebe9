package org.mayday.logs.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * A record of a log of a PC.
 *
 * @param at when it was written, by the PC's clock
 * @param severity in words; empty in the audit log
 * @param source the part of the PC or of its firmware
 * @param who who caused it, from where; empty in the event log
 * @param message what happened
 * @param detail what else the record tells
 */
public record LogEntry(
    LogKind log,
    Instant at,
    String severity,
    String source,
    String who,
    String message,
    String detail)
    implements Serializable {}
