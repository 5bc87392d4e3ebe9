package org.mayday.fleet.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.mayday.mps.api.TunnelConnectionFactory;

/** Closes the tunnels of PCs that were removed or may no longer log in, once that is committed. */
@ApplicationScoped
public class WithdrawnTunnels {
  @Resource(lookup = "java:app/mps/Tunnels")
  TunnelConnectionFactory tunnels;

  void close(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlatformWithdrawn withdrawn) {
    tunnels.gateway().disconnect(withdrawn.platform(), withdrawn.why());
  }
}
