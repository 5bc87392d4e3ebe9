package org.mayday.simulator.fleet;

import javax.net.ssl.SSLContext;

/**
 * Where PCs with old firmware call instead, with the TLS that they really spoke.
 *
 * @param port of the legacy listener, at the address of the gateway
 * @param tls whom the PCs trust, in old TLS
 */
record OldGateway(int port, SSLContext tls) {}
