/**
 * One simulated PC: who it is, what it remembers, and what a person or a test can do to it.
 *
 * <p>No bytes here: neither APF nor HTTP; the way to the gateway is a {@link
 * org.mayday.simulator.platform.Line}.
 */
@NullMarked
package org.mayday.simulator.platform;

import org.jspecify.annotations.NullMarked;
