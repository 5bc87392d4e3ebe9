package org.mayday.web.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.Platform;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.boundary.TunnelRecord;

/**
 * Why a PC has no tunnel now: the newest of what is known.
 *
 * @param kind disabled, refused, closed or never: which sentence to say
 * @param at when that happened; null for disabled and never
 * @param cause the reason of the refusal or the cause of the close
 * @param detail what the gateway noted
 * @param address where the PC came from
 */
public record ConnectionStory(
    String kind,
    @Nullable Instant at,
    @Nullable String cause,
    @Nullable String detail,
    @Nullable String address) {

  static ConnectionStory of(Platform pc, List<TunnelRecord> tunnels, List<Refusal> refusals) {
    if (!pc.enabled()) {
      return new ConnectionStory("disabled", null, null, null, null);
    }
    TunnelRecord closed =
        tunnels.stream().filter(tunnel -> tunnel.closedAt() != null).findFirst().orElse(null);
    Refusal refused = refusals.stream().findFirst().orElse(null);
    if (refused != null && (closed == null || refused.at().isAfter(closed.closedAt()))) {
      return new ConnectionStory(
          "refused", refused.at(), refused.reason(), refused.detail(), refused.address());
    }
    return closed == null
        ? new ConnectionStory("never", null, null, null, null)
        : new ConnectionStory(
            "closed",
            closed.closedAt(),
            closed.closeCause(),
            closed.closeDetail(),
            closed.address());
  }
}
