/**
 * What the firmware of a PC is: its kind and its versions.
 *
 * <p>No changes to it here.
 */
@NullMarked
package org.mayday.firmware.control;

import org.jspecify.annotations.NullMarked;
