/**
 * The format of those files, and what goes into them.
 *
 * <p>No storage and no firmware.
 */
@NullMarked
package org.mayday.usbkey.control;

import org.jspecify.annotations.NullMarked;
