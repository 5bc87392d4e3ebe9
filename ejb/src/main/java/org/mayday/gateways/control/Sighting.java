package org.mayday.gateways.control;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.presence.boundary.Trigger;

/**
 * What a gateway says of one PC (Intel AMT Implementation and Reference Guide,
 * "EventNotificationType", and the element of docs/wsdl/mps-extension.xsd).
 *
 * @param connected State 0; otherwise the tunnel is gone
 * @param fqdn its name there, at most 255 characters
 * @param ports that can be reached; those of WS-Management and redirection if none are named
 * @param tunnel what the tunnel is called there; empty if that is not said
 * @param address where the PC calls from; empty if that is not said
 * @param trigger why it calls; null if that is not said
 * @param detail why the tunnel ended; empty if that is not said
 */
record Sighting(
    boolean connected,
    UUID platform,
    String fqdn,
    Set<Integer> ports,
    String tunnel,
    String address,
    @Nullable Trigger trigger,
    String detail) {}
