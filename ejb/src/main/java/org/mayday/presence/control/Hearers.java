package org.mayday.presence.control;

import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.presence.boundary.TunnelUp;

/** The components that follow tunnels; they hear inside the transaction. */
public interface Hearers {
  void up(TunnelUp event);

  void ready(TunnelReady event);

  void down(TunnelDown event);
}
