/**
 * The clock of the firmware: the operations on it.
 *
 * <p>Alarms are the business of another component.
 */
@NullMarked
package org.mayday.timesync.control;

import org.jspecify.annotations.NullMarked;
