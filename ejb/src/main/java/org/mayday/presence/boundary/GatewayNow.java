package org.mayday.presence.boundary;

import org.mayday.mps.api.GatewayFigures;

/**
 * The gateway as it is now.
 *
 * @param address where it listens
 * @param listening whether the listener is bound
 * @param connected PCs that have a tunnel
 */
public record GatewayNow(
    String address, boolean listening, GatewayFigures figures, int connected) {}
