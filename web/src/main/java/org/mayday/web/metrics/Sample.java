package org.mayday.web.metrics;

import org.mayday.mps.api.GatewayFigures;

/**
 * The figures at one moment.
 *
 * @param listening whether the listener is bound
 * @param gateway figures since the listener started
 * @param reachable whether the broker takes events
 * @param backlog events that wait for it
 */
record Sample(boolean listening, GatewayFigures gateway, boolean reachable, long backlog) {}
