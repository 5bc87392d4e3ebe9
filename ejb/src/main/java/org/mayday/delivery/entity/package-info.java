/**
 * What is kept of subscriptions and of events on their way.
 *
 * <p>No behaviour beyond its own consistency.
 */
@NullMarked
package org.mayday.delivery.entity;

import org.jspecify.annotations.NullMarked;
