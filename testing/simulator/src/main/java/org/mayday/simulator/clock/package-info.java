/**
 * Time and waiting: the clock, its timers, and the one lock of a simulated PC.
 *
 * <p>Nothing here knows what a PC is.
 */
@NullMarked
package org.mayday.simulator.clock;

import org.jspecify.annotations.NullMarked;
