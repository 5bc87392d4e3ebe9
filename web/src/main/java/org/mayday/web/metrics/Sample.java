package org.mayday.web.metrics;

import java.util.Map;
import org.mayday.calls.boundary.CallState;
import org.mayday.mps.api.GatewayFigures;
import org.mayday.visits.boundary.RunState;

/**
 * The figures at one moment.
 *
 * @param listening whether the listener is bound
 * @param gateway figures since the listener started
 * @param reachable whether the broker takes events
 * @param backlog events that wait for it
 * @param calls calls that are not over; a state without any is not there
 * @param runs operations in the background that are not over
 */
record Sample(
    boolean listening,
    GatewayFigures gateway,
    boolean reachable,
    long backlog,
    Map<CallState, Long> calls,
    Map<RunState, Long> runs) {}
