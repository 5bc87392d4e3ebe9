package org.mayday.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mayday.presence.boundary.TunnelsDown;

/** Ends the sessions of tunnels that are gone. */
@ApplicationScoped
public class SessionEnd {
  @Inject AmtSessions sessions;

  void down(@Observes TunnelsDown event) {
    event.tunnels().forEach(tunnel -> sessions.forget(tunnel.tunnel()));
  }
}
