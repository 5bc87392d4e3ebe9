package org.mayday.delivery.boundary;

import java.io.Serializable;

/**
 * A subscription and what is on its way.
 *
 * @param waiting events that are to be delivered
 * @param dead events that were given up and are kept
 */
public record SubscriberNow(Subscription subscription, long waiting, long dead)
    implements Serializable {}
