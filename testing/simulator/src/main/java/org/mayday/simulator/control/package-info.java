/**
 * The control interface of a running fleet: verbs by HTTP on loopback, and the client that speaks
 * them.
 *
 * <p>No verb does anything here that a PC cannot do by itself.
 */
@NullMarked
package org.mayday.simulator.control;

import org.jspecify.annotations.NullMarked;
