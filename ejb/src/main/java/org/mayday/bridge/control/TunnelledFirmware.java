package org.mayday.bridge.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Failures;
import org.mayday.operation.control.TunnelWires;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.http.SignedMessage;

/** The firmware at the other end of the gateway's tunnels. */
@Dependent
public class TunnelledFirmware implements Firmware {
  @Inject TunnelWires wires;
  @Inject BridgeSettings settings;

  @Override
  public boolean connected(UUID platform) {
    return wires.tunnel(platform).isPresent();
  }

  @Override
  public RawAnswer post(UUID platform, SignedMessage message, Duration deadline)
      throws OperationFailed {
    LiveTunnel tunnel =
        wires
            .tunnel(platform)
            .orElseThrow(() -> new OperationFailed(Kind.NOT_CONNECTED, "The PC is not connected."));
    try {
      return wires.passage(tunnel, settings.maxAnswer()).post(message, Deadline.in(deadline));
    } catch (WsmanException e) {
      throw Failures.of(e);
    }
  }
}
