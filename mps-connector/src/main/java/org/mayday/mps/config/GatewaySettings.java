package org.mayday.mps.config;

import org.jspecify.annotations.Nullable;

/**
 * All settings of the gateway; immutable, read once when the connector starts.
 *
 * @param listener where all PCs call
 * @param engine TLS of the modern listener
 * @param legacy where old firmware calls; null if it may not
 * @param hello where PCs that are not set up say hello; null if they may not
 * @param httpProxy the HTTP proxy for consoles; null if there is none
 * @param socksProxy the SOCKS proxy for consoles; null if there is none
 */
public record GatewaySettings(
    ListenerSettings listener,
    TlsEngine engine,
    @Nullable LegacySettings legacy,
    @Nullable HelloSettings hello,
    @Nullable ProxySettings httpProxy,
    @Nullable ProxySettings socksProxy,
    TunnelLimits limits,
    AdmissionSettings admission,
    BackOffSettings backOff,
    DuplicateSettings duplicates,
    Deadlines deadlines,
    KeepAlive keepAlive,
    DeliverySettings delivery,
    EventSettings events) {}
