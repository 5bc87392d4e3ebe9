package org.mayday.calls.control;

import java.time.Clock;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.presence.control.TunnelRows;

/** What the reception works with. */
public record Desk(
    TunnelRows tunnels,
    PlatformDirectory directory,
    RuleRows rules,
    CallSettings settings,
    Clock clock) {}
