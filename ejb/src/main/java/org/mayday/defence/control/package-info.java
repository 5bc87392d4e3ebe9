/**
 * System defence, with which the firmware filters the network of the host: the operations on it.
 *
 * <p>The firmware's own traffic, and so the tunnel, is not filtered.
 */
@NullMarked
package org.mayday.defence.control;

import org.jspecify.annotations.NullMarked;
