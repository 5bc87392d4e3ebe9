/**
 * Who gets the events of the firmware: the operations on that.
 *
 * <p>What becomes of events that come here is the business of alerts.
 */
@NullMarked
package org.mayday.subscription.control;

import org.jspecify.annotations.NullMarked;
