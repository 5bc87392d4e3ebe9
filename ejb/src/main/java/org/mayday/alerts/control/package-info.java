/**
 * Hears what firmware says, tells the same event once, raises alerts and joins repeated ones.
 *
 * <p>Opens no channel to a PC, and knows no format but through the protocol modules.
 */
@NullMarked
package org.mayday.alerts.control;

import org.jspecify.annotations.NullMarked;
