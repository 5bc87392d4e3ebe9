package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.presence.boundary.TunnelNow;

/** Puts together what the gateway and the rows know of a tunnel. */
@Dependent
public class PresenceBook {
  private final TunnelRows rows;
  private final LiveTunnels tunnels;

  @Inject
  public PresenceBook(TunnelRows rows, LiveTunnels tunnels) {
    this.rows = rows;
    this.tunnels = tunnels;
  }

  /** The tunnel that a PC has now; empty also while its row is not yet written. */
  public Optional<TunnelNow> now(UUID platform) {
    return live(platform).flatMap(live -> rows.find(live.tunnel()).map(row -> row.now(live)));
  }

  /** The tunnel of a PC as the gateway sees it. */
  public Optional<LiveTunnel> live(UUID platform) {
    return tunnels.gateway().tunnel(platform);
  }
}
