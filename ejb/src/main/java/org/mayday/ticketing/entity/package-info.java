/**
 * Answers that are kept, by the ids of their commands.
 *
 * <p>No behaviour beyond its own consistency.
 */
@NullMarked
package org.mayday.ticketing.entity;

import org.jspecify.annotations.NullMarked;
