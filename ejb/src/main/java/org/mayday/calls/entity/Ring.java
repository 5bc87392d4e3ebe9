package org.mayday.calls.entity;

import java.time.Instant;
import java.util.UUID;
import org.mayday.presence.boundary.Trigger;

/** What is known when a call begins to ring. */
public record Ring(
    UUID platform,
    String platformName,
    UUID tunnel,
    String address,
    Trigger trigger,
    String evidence,
    Instant at) {}
