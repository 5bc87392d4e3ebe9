package org.mayday.mps.api;

import java.util.Map;

/**
 * Figures of the listener since it started.
 *
 * @param connections connections under way, tunnels included
 * @param tunnels tunnels that are up
 * @param logins successful logins
 * @param refusals connections that never became a tunnel, by reason
 * @param keepAlives keep-alive messages answered
 * @param bytesIn APF bytes received
 * @param bytesOut APF bytes sent
 * @param firmware what firmware said by itself
 */
public record GatewayFigures(
    int connections,
    int tunnels,
    long logins,
    Map<TunnelRefused.Reason, Long> refusals,
    long keepAlives,
    long bytesIn,
    long bytesOut,
    FirmwareFigures firmware) {}
