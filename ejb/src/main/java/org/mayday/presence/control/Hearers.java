package org.mayday.presence.control;

import java.util.List;
import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.presence.boundary.TunnelUp;

/**
 * The components that follow tunnels. They hear inside the transaction, except of readiness: work
 * that speaks to the PC begins after the commit, on another thread.
 */
public interface Hearers {
  void up(List<TunnelUp> tunnels);

  void ready(List<TunnelReady> tunnels);

  void down(List<TunnelDown> tunnels);
}
