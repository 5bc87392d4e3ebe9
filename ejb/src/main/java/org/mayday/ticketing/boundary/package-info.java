/**
 * Lets commands of ticketing systems in, and tells how many came and what became of them.
 *
 * <p>What a command means, and the way to the broker, is control's.
 */
@NullMarked
package org.mayday.ticketing.boundary;

import org.jspecify.annotations.NullMarked;
