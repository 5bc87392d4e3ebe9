package org.mayday.listener.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How the listener does, since the application started.
 *
 * @param on whether it listens
 * @param accepted posts that were taken
 * @param refused posts that were not, by reason; a reason without any is not there
 * @param recent the latest refusals, newest first
 */
public record ListenerNow(
    boolean on,
    long accepted,
    Map<ListenerRefusal.Reason, Long> refused,
    List<ListenerRefusal> recent)
    implements Serializable {}
