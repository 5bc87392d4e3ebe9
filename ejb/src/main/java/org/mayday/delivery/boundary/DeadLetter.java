package org.mayday.delivery.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * An event that a subscriber did not get.
 *
 * @param position its place in the order of events, which names it
 * @param at when it happened
 * @param tries how often it was sent
 * @param deadAt when it was given up
 * @param why a sentence
 */
public record DeadLetter(
    long position, String type, String subject, Instant at, int tries, Instant deadAt, String why)
    implements Serializable {}
