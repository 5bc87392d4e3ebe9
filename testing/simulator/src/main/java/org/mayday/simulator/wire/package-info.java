/**
 * The simulator's seam to the network: TLS connections on Apache MINA, many on one thread.
 *
 * <p>The only package of the simulator that imports MINA; it knows neither APF nor PCs.
 */
@NullMarked
package org.mayday.simulator.wire;

import org.jspecify.annotations.NullMarked;
