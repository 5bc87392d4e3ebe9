/**
 * WS-Management as AMT firmware serves it: envelopes, faults, enumerations, and the directory of
 * recorded answers that can stand in for them.
 *
 * <p>No class of the firmware is known by name here; they live in {@link
 * org.mayday.simulator.firmware}.
 */
@NullMarked
package org.mayday.simulator.wsman;

import org.jspecify.annotations.NullMarked;
