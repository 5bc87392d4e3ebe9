package org.mayday.presence.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tunnel that a PC has now.
 *
 * @param trigger name of the {@link Trigger}
 * @param rawTrigger the number that the PC sent
 * @param ports TCP ports that the PC forwards
 * @param tls protocol and cipher suite
 * @param listener name of the gateway's listener through which it came
 * @param client subject of the certificate that the PC showed; empty if it showed none
 * @param lifetimeEnds when the PC will close the tunnel by its own policy, where known
 * @param lastHeard when the last byte of the PC came
 * @param via name of the foreign gateway that the PC has the tunnel to; empty if to this server
 */
public record TunnelNow(
    UUID tunnel,
    UUID platform,
    Instant since,
    String address,
    String trigger,
    long rawTrigger,
    Set<Integer> ports,
    String tls,
    String listener,
    String client,
    @Nullable Instant lifetimeEnds,
    Instant lastHeard,
    String via)
    implements Serializable {}
