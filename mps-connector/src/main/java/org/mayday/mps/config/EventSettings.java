package org.mayday.mps.config;

import java.time.Duration;

/**
 * What firmware may take to tell its events through channels that it opens itself.
 *
 * @param channels such channels at once in one tunnel; 0 refuses all
 * @param channelsInAll such channels at once in all tunnels
 * @param request how long one request may take, from its first byte until its answer has left
 * @param idle how long a channel may stay open without a request
 */
public record EventSettings(int channels, int channelsInAll, Duration request, Duration idle) {
  public EventSettings {
    Bounds.require("mayday.mps.event-channels", channels, 0, 16);
    Bounds.require("mayday.mps.event-channels-in-all", channelsInAll, 1, 100_000);
    Bounds.require("mayday.mps.event-deadline", request);
    Bounds.require("mayday.mps.event-idle", idle);
  }
}
