package org.mayday.console.control;

import java.util.UUID;
import org.mayday.console.boundary.ConsoleKind;

/** Who may come to which console. */
public record Ticket(String who, boolean supervisor, UUID platform, ConsoleKind kind) {}
