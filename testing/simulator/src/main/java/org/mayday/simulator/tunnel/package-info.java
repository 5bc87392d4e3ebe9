/**
 * A PC's line to its gateway: when it calls, what it does in the tunnel, and how it comes back.
 *
 * <p>No sockets here: the network is an interface. Everything happens under the PC's lock.
 */
@NullMarked
package org.mayday.simulator.tunnel;

import org.jspecify.annotations.NullMarked;
