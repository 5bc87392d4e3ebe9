/**
 * The outbound side of the resource adapter: connections that are channels, and their view as a
 * socket.
 *
 * <p>No protocol lives here; channels come from {@link org.mayday.mps.tunnel.Tunnels}.
 */
@NullMarked
package org.mayday.mps.connection;

import org.jspecify.annotations.NullMarked;
