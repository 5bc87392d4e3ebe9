package org.mayday.port.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.Socket;
import java.util.Optional;
import java.util.UUID;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.TunnelWires;

/** Ways through the tunnels of the gateway. */
@Dependent
public class GatewayWires implements PcWires {
  @Inject TunnelWires wires;

  @Override
  public Optional<LiveTunnel> tunnel(UUID platform) {
    return wires.tunnel(platform);
  }

  @Override
  public Socket open(UUID platform, int port) throws OperationFailed {
    return wires.plain(platform, port);
  }
}
