/**
 * The row of an alert.
 *
 * <p>No behaviour beyond its own consistency.
 */
@NullMarked
package org.mayday.alerts.entity;

import org.jspecify.annotations.NullMarked;
