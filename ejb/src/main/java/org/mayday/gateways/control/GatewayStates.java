package org.mayday.gateways.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How the gateways are. Thread-safe. */
@ApplicationScoped
public class GatewayStates {
  private final Map<UUID, GatewayState> states = new ConcurrentHashMap<>();

  GatewayState of(UUID gateway) {
    return states.computeIfAbsent(gateway, any -> new GatewayState());
  }

  /** Those of which something is known. */
  Set<UUID> known() {
    return Set.copyOf(states.keySet());
  }

  void forget(UUID gateway) {
    states.remove(gateway);
  }
}
