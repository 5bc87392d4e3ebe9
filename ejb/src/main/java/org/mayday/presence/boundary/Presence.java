package org.mayday.presence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.presence.control.Gateway;
import org.mayday.presence.control.PresenceBook;
import org.mayday.presence.control.Refusals;
import org.mayday.presence.control.TunnelRows;

/** Which PC is connected, since when and why; and why another one is not. */
@Stateless
@RolesAllowed("viewer")
public class Presence {
  @Inject PresenceBook book;
  @Inject TunnelRows rows;
  @Inject Refusals refusals;
  @Inject Gateway gateway;

  /** The tunnel that a PC has now. */
  public Optional<TunnelNow> now(UUID platform) {
    return book.now(platform);
  }

  /** Tunnels of a PC, newest first. */
  public List<TunnelRecord> history(UUID platform, int limit) {
    return rows.history(platform, limit);
  }

  /** Refused connections that claimed to be this PC, newest first. */
  public List<Refusal> refusals(UUID platform, int limit) {
    return refusals.of(platform, limit);
  }

  /**
   * Ends the tunnel of a PC.
   *
   * @return false if it had none
   */
  @RolesAllowed("technician")
  @Audited("tunnel.hangup")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean hangUp(@Subject UUID platform, @Detail String why) {
    return gateway.gateway().disconnect(platform, why);
  }

  /** The gateway and its figures. */
  public GatewayNow gateway() {
    TunnelGateway now = gateway.gateway();
    return new GatewayNow(
        gateway.text(), now.isListening(), now.listeners(), now.figures(), now.figures().tunnels());
  }
}
