package org.mayday.delivery.boundary;

import java.io.Serializable;

/**
 * Where consoles find the gateway.
 *
 * @param mpsAddress IP address or name
 * @param httpAddress of the HTTP proxy; empty if there is none
 * @param httpPort 0 if there is none
 * @param socksPort of the SOCKS proxy; 0 if there is none
 */
public record GatewayPlace(String mpsAddress, String httpAddress, int httpPort, int socksPort)
    implements Serializable {}
