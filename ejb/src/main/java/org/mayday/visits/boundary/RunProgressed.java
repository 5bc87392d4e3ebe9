package org.mayday.visits.boundary;

import java.util.UUID;

/** A part of a result has arrived while the run goes on. An asynchronous CDI event for pages. */
public record RunProgressed(UUID run, UUID platform) {}
