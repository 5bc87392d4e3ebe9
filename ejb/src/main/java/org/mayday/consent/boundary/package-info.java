/**
 * How far the consent of a PC's user has come.
 *
 * <p>Asking for it is an operation on the firmware, by name, and not here.
 */
@NullMarked
package org.mayday.consent.boundary;

import org.jspecify.annotations.NullMarked;
