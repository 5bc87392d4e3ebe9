/**
 * What is switched on: the power states of a PC, the host that boots and dies by them, and the boot
 * options that firmware keeps for the next start.
 *
 * <p>No WS-Management here: numbers stand beside names, but nobody parses a request.
 */
@NullMarked
package org.mayday.simulator.power;

import org.jspecify.annotations.NullMarked;
