package org.mayday.delivery.control;

import org.jspecify.annotations.Nullable;
import org.mayday.delivery.boundary.Machine;
import org.mayday.delivery.boundary.Subscription;

/**
 * An event that is sent to a subscriber now.
 *
 * @param position of the event; 0 for a test
 * @param machine whose tunnel it is about; null for webhooks
 * @param reply whether the answer counts
 */
record Parcel(
    Subscription to, long position, Outgoing message, @Nullable Machine machine, boolean reply) {}
