package org.mayday.benchmarks.server;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelGateway;

/** The PCs that a channel can be opened to; a tunnel tells its ports a moment after it is up. */
final class Reachable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  private Reachable() {}

  /** Waits for so many PCs that forward the port; returns fewer if there are no more in time. */
  static List<UUID> at(TunnelGateway gateway, int port, int count) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (true) {
      List<UUID> found =
          gateway.tunnels().stream()
              .filter(tunnel -> tunnel.ports().contains(port))
              .map(LiveTunnel::platform)
              .limit(count)
              .toList();
      if (found.size() == count || System.nanoTime() > end) {
        return found;
      }
      Thread.sleep(50);
    }
  }
}
