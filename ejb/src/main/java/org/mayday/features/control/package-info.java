/**
 * What of the firmware's remote features is switched on, and the switches.
 *
 * <p>No redirection itself here.
 */
@NullMarked
package org.mayday.features.control;

import org.jspecify.annotations.NullMarked;
