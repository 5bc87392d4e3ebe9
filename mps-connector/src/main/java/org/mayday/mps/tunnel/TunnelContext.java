package org.mayday.mps.tunnel;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.mayday.apf.session.MpsSettings;
import org.mayday.mps.admission.BackOff;
import org.mayday.mps.config.GatewaySettings;
import org.mayday.mps.event.EventContext;

/**
 * What all tunnels of a gateway share.
 *
 * @param protocol settings of the protocol, made from {@code settings}
 * @param eventChannels what the channels that firmware opens may take
 * @param clock for moments that are told
 * @param ticker milliseconds that never go back, for deadlines
 */
public record TunnelContext(
    GatewaySettings settings,
    MpsSettings protocol,
    Authenticator authenticator,
    TunnelEvents events,
    Refusals refusals,
    Doorkeeper doorkeeper,
    BackOff backOff,
    Figures figures,
    EventContext eventChannels,
    Clock clock,
    LongSupplier ticker) {}
