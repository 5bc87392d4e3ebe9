/**
 * The PC inside of the company: no tunnel, events go straight to a listener in the network.
 *
 * <p>Nothing of the tunnel here.
 */
@NullMarked
package org.mayday.simulator.lan;

import org.jspecify.annotations.NullMarked;
