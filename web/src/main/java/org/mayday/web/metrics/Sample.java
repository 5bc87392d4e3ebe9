package org.mayday.web.metrics;

import java.util.Map;
import org.mayday.calls.boundary.CallState;
import org.mayday.mps.api.GatewayFigures;

/**
 * The figures at one moment.
 *
 * @param listening whether the listener is bound
 * @param gateway figures since the listener started
 * @param reachable whether the broker takes events
 * @param backlog events that wait for it
 * @param calls calls that are not over; a state without any is not there
 */
record Sample(
    boolean listening,
    GatewayFigures gateway,
    boolean reachable,
    long backlog,
    Map<CallState, Long> calls) {}
