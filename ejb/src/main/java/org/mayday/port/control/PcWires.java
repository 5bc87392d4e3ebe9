package org.mayday.port.control;

import java.net.Socket;
import java.util.Optional;
import java.util.UUID;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.operation.boundary.OperationFailed;

/** Ways to ports of PCs. */
interface PcWires {
  /** The tunnel of a PC, if it has one now. */
  Optional<LiveTunnel> tunnel(UUID platform);

  /**
   * Connects to a port, in bounded time.
   *
   * @throws OperationFailed if it cannot
   */
  Socket open(UUID platform, int port) throws OperationFailed;
}
