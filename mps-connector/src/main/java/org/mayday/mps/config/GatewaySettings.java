package org.mayday.mps.config;

/** All settings of the gateway; immutable, read once when the connector starts. */
public record GatewaySettings(
    ListenerSettings listener,
    TunnelLimits limits,
    Deadlines deadlines,
    KeepAlive keepAlive,
    DeliverySettings delivery,
    EventSettings events) {}
