package org.mayday.delivery.boundary;

import java.io.Serializable;

/**
 * What came of a test.
 *
 * @param good whether the subscriber took the event
 * @param words what it answered, or what went wrong
 */
public record DeliveryTest(boolean good, String words) implements Serializable {}
