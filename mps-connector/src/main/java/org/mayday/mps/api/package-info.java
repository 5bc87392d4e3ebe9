/**
 * The contract between the gateway and the application: what the connector tells ({@link
 * org.mayday.mps.api.TunnelListener}) and what it can be asked ({@link
 * org.mayday.mps.api.TunnelConnectionFactory}, {@link org.mayday.mps.api.TunnelGateway}).
 *
 * <p>The only package of the connector that other modules may compile against. No MINA, no APF
 * types here.
 */
@NullMarked
package org.mayday.mps.api;

import org.jspecify.annotations.NullMarked;
