/**
 * Connections that become tunnels, the registry of live tunnels, and the channels inside them.
 *
 * <p>No MINA, no JCA and no threads of its own: the wire, the clock and the application come as
 * parameters.
 */
@NullMarked
package org.mayday.mps.tunnel;

import org.jspecify.annotations.NullMarked;
