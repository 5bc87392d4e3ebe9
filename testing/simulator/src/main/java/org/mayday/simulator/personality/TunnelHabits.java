package org.mayday.simulator.personality;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How firmware behaves in the tunnel.
 *
 * @param ports ports that it can forward, in its order; its TLS settings say which it does
 * @param triggers number in APF PROTOCOLVERSION for each trigger
 * @param keepAlive time between its keep-alive requests until the gateway asks for another
 * @param window credit it gives on each channel, in bytes
 * @param largestData most bytes it puts into one CHANNEL_DATA
 * @param tls protocol versions it offers to the gateway, in the names of JSSE
 * @param oldTls versions that the release really spoke, where the Java runtime speaks them no more;
 *     offered to a legacy listener only
 */
public record TunnelHabits(
    List<Integer> ports,
    Map<Trigger, Long> triggers,
    Duration keepAlive,
    int window,
    int largestData,
    List<String> tls,
    List<String> oldTls) {

  /** Whether a port can be forwarded at all; newer firmware has TLS ports only. */
  public boolean forwards(int port) {
    return ports.contains(port);
  }
}
