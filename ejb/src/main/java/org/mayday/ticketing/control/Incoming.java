package org.mayday.ticketing.control;

import org.jspecify.annotations.Nullable;

/**
 * A message off the queue.
 *
 * @param message the broker's id of it
 * @param text null if it is no TextMessage, or has no text
 */
record Incoming(String message, @Nullable String text) {}
