/**
 * What firmware reports by itself, as it writes it: WS-Management events and Platform Event Traps.
 *
 * <p>How they travel is not decided here.
 */
@NullMarked
package org.mayday.simulator.event;

import org.jspecify.annotations.NullMarked;
