package org.mayday.ticketing.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of commands since the application started.
 *
 * @param on whether commands are taken at all
 * @param reachable whether the last attempt to ask the broker for commands succeeded
 * @param queue JNDI name of the queue that they come from
 * @param as sign-in name of whom they are carried out as; empty if nobody is named
 * @param taken messages that were taken off the queue, whatever became of them
 * @param done commands that were carried out
 * @param refused commands that the rules of the desk, or the setup, did not allow
 * @param repeated commands that came again and got the answer that was kept
 * @param dead messages that were put aside
 * @param lastError a sentence on what went wrong last; empty if nothing did
 * @param lastErrorAt when that was; null if nothing did
 */
public record CommandFigures(
    boolean on,
    boolean reachable,
    String queue,
    String as,
    long taken,
    long done,
    long refused,
    long repeated,
    long dead,
    String lastError,
    @Nullable Instant lastErrorAt)
    implements Serializable {}
