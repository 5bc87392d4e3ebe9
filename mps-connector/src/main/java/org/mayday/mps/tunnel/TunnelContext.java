package org.mayday.mps.tunnel;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.mayday.apf.session.MpsSettings;
import org.mayday.mps.config.GatewaySettings;

/**
 * What all tunnels of a gateway share.
 *
 * @param protocol settings of the protocol, made from {@code settings}
 * @param clock for moments that are told
 * @param ticker milliseconds that never go back, for deadlines
 */
public record TunnelContext(
    GatewaySettings settings,
    MpsSettings protocol,
    Authenticator authenticator,
    TunnelEvents events,
    Refusals refusals,
    Figures figures,
    Clock clock,
    LongSupplier ticker) {}
