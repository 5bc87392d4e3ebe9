package org.mayday.mps.foreign;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.mayday.mps.tunnel.TunnelEvents;

/**
 * What all foreign tunnels share.
 *
 * @param isFull whether so much waits to be told of a PC that it may open no tunnel
 * @param mostTunnels tunnels at once, direct ones included
 * @param mostChannels channels at once in one tunnel
 * @param write how long a gateway may take nothing of what is sent
 * @param clock for moments that are told
 * @param ticker milliseconds that never go back, for deadlines
 */
public record ForeignContext(
    TunnelEvents events,
    Predicate<UUID> isFull,
    int mostTunnels,
    int mostChannels,
    Duration write,
    Clock clock,
    LongSupplier ticker) {}
