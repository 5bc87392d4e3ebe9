/**
 * Runs, their orders and their results.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.visits.entity;

import org.jspecify.annotations.NullMarked;
