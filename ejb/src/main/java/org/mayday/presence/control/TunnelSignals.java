package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.mayday.announcement.control.AfterCommit;
import org.mayday.presence.boundary.FirmwareSaid;
import org.mayday.presence.boundary.PcGreeted;
import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.presence.boundary.TunnelUp;
import org.mayday.presence.boundary.TunnelsDown;
import org.mayday.presence.boundary.TunnelsReady;
import org.mayday.presence.boundary.TunnelsUp;
import org.mayday.role.boundary.ServerRole;

/**
 * Tells other components by CDI events, so that presence need not know them. On a server that is a
 * gateway only nobody is told: all that follows from a tunnel happens elsewhere.
 */
@Dependent
public class TunnelSignals implements Hearers {
  @Inject Event<TunnelsUp> up;
  @Inject Event<TunnelsReady> ready;
  @Inject Event<TunnelsDown> down;
  @Inject Event<FirmwareSaid> said;
  @Inject Event<PcGreeted> greeted;
  @Inject AfterCommit afterCommit;
  @Inject ServerRole role;

  @Override
  public void up(List<TunnelUp> tunnels) {
    if (role.hasDesk() && !tunnels.isEmpty()) {
      up.fire(new TunnelsUp(tunnels));
    }
  }

  @Override
  public void ready(List<TunnelReady> tunnels) {
    if (role.hasDesk() && !tunnels.isEmpty()) {
      afterCommit.run(() -> ready.fireAsync(new TunnelsReady(tunnels)));
    }
  }

  @Override
  public void down(List<TunnelDown> tunnels) {
    if (role.hasDesk() && !tunnels.isEmpty()) {
      down.fire(new TunnelsDown(tunnels));
    }
  }

  /** A PC asks to be set up. */
  public void greeted(PcGreeted event) {
    if (role.hasDesk()) {
      greeted.fire(event);
    }
  }

  /** Firmware said something by itself. */
  public void said(FirmwareSaid event) {
    if (role.hasDesk()) {
      said.fire(event);
    }
  }
}
