package org.mayday.mps.tunnel;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelException;

/**
 * A way to a PC: its own tunnel to this gateway, or the one that it has to somebody else's.
 * Thread-safe.
 */
public interface Route {

  /** Identity, unique over restarts. */
  UUID id();

  /** The tunnel as it is now; null unless it is up. */
  @Nullable LiveTunnel live();

  /** The ports that channels can be opened to. */
  Set<Integer> ports();

  /** Waits until the ports are known, or the way has ended; an interrupt is kept. */
  void awaitPorts(Duration patience);

  /**
   * Opens a channel and waits until it is confirmed.
   *
   * @throws TunnelException if there is none in time
   */
  PcChannel open(int port, Duration timeout) throws TunnelException;

  /** Ends it. */
  void disconnect(CloseCause cause, String why);

  /**
   * Ends it because of a newer one.
   *
   * @param ended called when its end has been told
   * @param alive called if the PC still answers through it, although it should be a remnant
   */
  void replace(Runnable ended, Runnable alive);
}
