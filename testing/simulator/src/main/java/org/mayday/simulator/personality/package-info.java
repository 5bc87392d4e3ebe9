/**
 * How firmware releases differ, as data: one properties file per release under {@code
 * personalities/}.
 *
 * <p>No behaviour here: nobody asks for a release by its number to decide something, a new
 * difference becomes a new property.
 */
@NullMarked
package org.mayday.simulator.personality;

import org.jspecify.annotations.NullMarked;
