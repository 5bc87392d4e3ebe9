/**
 * Decides who may log in, and keeps the rows of tunnels and refusals true.
 *
 * <p>Opens no channel to a PC.
 */
@NullMarked
package org.mayday.presence.control;

import org.jspecify.annotations.NullMarked;
