package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mayday.presence.boundary.Presence;
import org.mayday.presence.boundary.TunnelNow;

/** How long the tunnel of a PC lasts by the PC's own policy, for those who work through it. */
@Named
@RequestScoped
public class TunnelLife {
  @Inject Presence presence;

  /** When the tunnel ends; none if there is no tunnel, or no end is known. */
  public List<Instant> of(UUID pc) {
    return presence.now(pc).map(TunnelNow::lifetimeEnds).stream().toList();
  }
}
