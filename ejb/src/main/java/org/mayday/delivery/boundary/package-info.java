/**
 * Subscriptions, and which PCs are connected, for consoles; and what lets deliveries run.
 *
 * <p>How something is delivered is control's.
 */
@NullMarked
package org.mayday.delivery.boundary;

import org.jspecify.annotations.NullMarked;
