package org.mayday.presence.boundary;

import java.util.List;
import org.mayday.mps.api.GatewayFigures;
import org.mayday.mps.api.ListenerNow;

/**
 * The gateway as it is now.
 *
 * @param address where it listens
 * @param listening whether the listener is bound
 * @param listeners where PCs call, the modern one first
 * @param connected PCs that have a tunnel
 */
public record GatewayNow(
    String address,
    boolean listening,
    List<ListenerNow> listeners,
    GatewayFigures figures,
    int connected) {
  public GatewayNow {
    listeners = List.copyOf(listeners);
  }
}
