package org.mayday.mps.tunnel;

import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.SetupHello;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;

/**
 * Takes what happens to tunnels. Called on I/O threads, so implementations return at once; events
 * of one PC come in their order.
 */
public interface TunnelEvents {
  void opened(TunnelOpened event);

  void forwarded(TunnelForwarded event);

  /**
   * Takes a report of firmware.
   *
   * @return false if it was not taken because too much waits
   */
  boolean reported(FirmwareReport report);

  void closed(TunnelClosed event);

  void duplicated(DuplicatePlatform event);

  void refused(TunnelRefused event);

  /** A PC that is not set up said hello; it says so again if this is lost. */
  void greeted(SetupHello event);
}
