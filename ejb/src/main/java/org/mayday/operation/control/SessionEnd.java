package org.mayday.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mayday.presence.boundary.TunnelDown;

/** Ends the session of a tunnel that is gone. */
@ApplicationScoped
public class SessionEnd {
  @Inject AmtSessions sessions;

  void down(@Observes TunnelDown event) {
    sessions.forget(event.tunnel());
  }
}
