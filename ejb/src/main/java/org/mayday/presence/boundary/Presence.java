package org.mayday.presence.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which PC is connected, since when and why; and why another one is not. */
@Stateless
@RolesAllowed("viewer")
public class Presence {

  /** The tunnel that a PC has now. */
  public Optional<TunnelNow> now(UUID platform) {
    throw new UnsupportedOperationException();
  }

  /** Tunnels of a PC, newest first. */
  public List<TunnelRecord> history(UUID platform, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Refused connections that claimed to be this PC, newest first. */
  public List<Refusal> refusals(UUID platform, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Refused connections, newest first. */
  public List<Refusal> recentRefusals(int limit) {
    throw new UnsupportedOperationException();
  }

  /**
   * Ends the tunnel of a PC.
   *
   * @return false if it had none
   */
  @RolesAllowed("technician")
  public boolean hangUp(UUID platform, String why) {
    throw new UnsupportedOperationException();
  }

  /** The gateway and its figures. */
  public GatewayNow gateway() {
    throw new UnsupportedOperationException();
  }
}
