/**
 * The consent of the user at the PC: asking for it, sending the code, and when it is needed.
 *
 * <p>No session that uses the consent here.
 */
@NullMarked
package org.mayday.consent.control;

import org.jspecify.annotations.NullMarked;
