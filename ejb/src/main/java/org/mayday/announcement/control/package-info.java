/**
 * Writes events into the outbox and relays them, in order, to the topic.
 *
 * <p>Knows no component that announces something.
 */
@NullMarked
package org.mayday.announcement.control;

import org.jspecify.annotations.NullMarked;
