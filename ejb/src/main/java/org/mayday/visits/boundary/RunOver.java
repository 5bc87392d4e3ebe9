package org.mayday.visits.boundary;

/** A run is over; heard inside the transaction that stores it. For other components. */
public record RunOver(Run run) {}
