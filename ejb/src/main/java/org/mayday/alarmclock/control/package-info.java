/**
 * Alarm clocks of the firmware, which wake the PC.
 *
 * <p>No clock setting here.
 */
@NullMarked
package org.mayday.alarmclock.control;

import org.jspecify.annotations.NullMarked;
