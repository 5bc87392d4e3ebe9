/**
 * What firmware knows of its own setup: whom it may be set up by, and what it says to a setup
 * server. Values and decisions only.
 *
 * <p>No sockets, no threads, and no PCs here. Written after the Intel AMT Implementation and
 * Reference Guide, "Setup and Configuration", and independently of Mayday's own side, so that both
 * cannot share a mistake.
 */
@NullMarked
package org.mayday.simulator.setup;

import org.jspecify.annotations.NullMarked;
