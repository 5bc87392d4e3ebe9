package org.mayday.operation.control;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsFacts;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanTransport;

/** Tunnels and wires to firmware in memory. */
public final class WiresFake implements Wires {
  private final Map<UUID, LiveTunnel> tunnels = new HashMap<>();
  private final Map<UUID, WsmanTransport> firmware = new HashMap<>();

  /** What was opened: "16992", "16993 tls", and "closed" when one was closed. */
  public final List<String> opened = new ArrayList<>();

  /** The PC has a tunnel now. Gives its identity. */
  public UUID connect(UUID platform, WsmanTransport transport, Integer... ports) {
    UUID tunnel = UUID.randomUUID();
    connect(platform, tunnel, transport, ports);
    return tunnel;
  }

  /** The PC has this tunnel now. */
  public void connect(UUID platform, UUID tunnel, WsmanTransport transport, Integer... ports) {
    firmware.put(platform, transport);
    tunnels.put(
        platform,
        new LiveTunnel(
            tunnel,
            platform,
            1,
            new InetSocketAddress("192.0.2.1", 40000),
            TlsFacts.NONE,
            Instant.EPOCH,
            Instant.EPOCH,
            Set.of(ports),
            0));
  }

  /** The PC has none any more. */
  public void cut(UUID platform) {
    tunnels.remove(platform);
  }

  @Override
  public Optional<LiveTunnel> tunnel(UUID platform) {
    return Optional.ofNullable(tunnels.get(platform));
  }

  /** As they are: whoever is asked for the PC's ports here has been told them. */
  @Override
  public Optional<LiveTunnel> tunnel(UUID platform, Duration patience) {
    return tunnel(platform);
  }

  @Override
  public Wire wire(LiveTunnel tunnel, int port, boolean tls, AmtCredentials credentials) {
    opened.add(port + (tls ? " tls" : ""));
    WsmanTransport transport = firmware.get(tunnel.platform());
    return new Wire() {
      @Override
      public WsmanTransport transport() {
        return transport;
      }

      @Override
      public void close() {
        opened.add("closed");
      }
    };
  }
}
