/**
 * Knows what each power action means to the firmware.
 *
 * <p>No roles, no audit here.
 */
@NullMarked
package org.mayday.power.control;

import org.jspecify.annotations.NullMarked;
