/**
 * Raises alerts and joins repeated ones.
 *
 * <p>Opens no channel to a PC.
 */
@NullMarked
package org.mayday.alerts.control;

import org.jspecify.annotations.NullMarked;
