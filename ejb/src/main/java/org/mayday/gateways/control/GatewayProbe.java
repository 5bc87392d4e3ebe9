package org.mayday.gateways.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.mayday.gateways.boundary.GatewayTest;
import org.mayday.mps.api.TunnelException;
import org.mayday.presence.control.LiveTunnels;

/** Tries a gateway: its list, and its proxies without a PC. */
@Dependent
public class GatewayProbe {
  private static final Duration KNOCK = Duration.ofSeconds(5);

  private final GatewayRoll roll;
  private final LiveTunnels tunnels;

  @Inject
  public GatewayProbe(GatewayRoll roll, LiveTunnels tunnels) {
    this.roll = roll;
    this.tunnels = tunnels;
  }

  /** Tries one, used or not. */
  public GatewayTest test(UUID id) {
    KnownGateway gateway = roll.known(id);
    int pcs;
    try {
      pcs = new MpsTalk(gateway).list().size();
    } catch (IOException | Unreadable e) {
      return new GatewayTest(false, "Its interface fails: " + e.getMessage() + ".");
    }
    try {
      tunnels.gateway().foreign().knock(gateway.redirection(), KNOCK);
      if (!gateway.management().equals(gateway.redirection())) {
        tunnels.gateway().foreign().knock(gateway.management(), KNOCK);
      }
    } catch (TunnelException e) {
      return new GatewayTest(false, "It lists %d PCs, but %s.".formatted(pcs, e.getMessage()));
    }
    return new GatewayTest(true, "It lists %d PCs, and its proxies answer.".formatted(pcs));
  }
}
