package org.mayday.bridge.boundary;

import java.time.Duration;

/**
 * What a console may ask of the bridge.
 *
 * @param digest whether consoles may sign on to the PC themselves
 * @param maxMessage most bytes of a message
 * @param receiving how long a message may take to arrive
 */
public record BridgeLimits(boolean digest, int maxMessage, Duration receiving) {}
