/**
 * Rows of alerts, and of what was heard already.
 *
 * <p>No behaviour beyond its own consistency.
 */
@NullMarked
package org.mayday.alerts.entity;

import org.jspecify.annotations.NullMarked;
