package org.mayday.mps.api;

import jakarta.resource.Referenceable;
import java.io.Serializable;

/** Opens channels to PCs that have a tunnel. Found as {@code java:app/mps/Tunnels}. */
public interface TunnelConnectionFactory extends Serializable, Referenceable {

  /**
   * Opens a channel and waits until the PC confirms it.
   *
   * @throws TunnelException if the PC has no tunnel, does not forward the port, refuses, or does
   *     not confirm in time
   */
  TunnelConnection open(TunnelRequest request) throws TunnelException;

  /** The gateway whose tunnels this factory uses. */
  TunnelGateway gateway();
}
