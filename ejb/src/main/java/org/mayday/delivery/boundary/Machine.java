package org.mayday.delivery.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PC that is connected, or was until just now, with what a gateway tells consoles of it.
 *
 * @param ports all that the PC forwards, in ascending order
 * @param at when the tunnel came or went
 * @param address where the PC called from; empty if that is forgotten
 * @param trigger name of the reason that the PC stated; empty if that is forgotten
 * @param callerClass name of what the tunnel turned out to be; empty if that is forgotten
 * @param call the call that the tunnel belongs to; null for none
 * @param reason why the tunnel ended, one word; empty while it is up
 * @param detail the same in words
 */
public record Machine(
    boolean connected,
    UUID platform,
    String name,
    List<Integer> ports,
    UUID tunnel,
    Instant at,
    String address,
    String trigger,
    String callerClass,
    @Nullable UUID call,
    String reason,
    String detail)
    implements Serializable {
  private static final List<Integer> MANAGEMENT = List.of(16992, 16993);

  public Machine {
    ports = List.copyOf(ports);
  }

  /** The ports of WS-Management, two at most, as the original gateway told them. */
  public List<Integer> managementPorts() {
    return MANAGEMENT.stream().filter(ports::contains).toList();
  }
}
