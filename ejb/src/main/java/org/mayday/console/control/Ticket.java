package org.mayday.console.control;

import java.time.Instant;
import java.util.UUID;
import org.mayday.console.boundary.ConsoleKind;

/** Who may come to which console, until when. */
public record Ticket(
    String who, boolean supervisor, UUID platform, ConsoleKind kind, Instant until) {}
