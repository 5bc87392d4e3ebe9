package org.mayday.calls.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Callers that look like a timer and whose firmware is being asked: they do not ring until it has
 * answered, or until the wait is over. In memory only: their tunnels end with the server.
 * Thread-safe.
 */
@ApplicationScoped
public class WaitingCallers {
  private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();

  public void add(Waiting caller) {
    waiting.put(caller.tunnel(), caller);
  }

  public void remove(UUID tunnel) {
    waiting.remove(tunnel);
  }

  /** Takes out those whose wait is over. */
  public List<Waiting> takeExpired(Instant now) {
    return waiting.values().stream()
        .filter(caller -> !caller.until().isAfter(now))
        .filter(caller -> waiting.remove(caller.tunnel(), caller))
        .toList();
  }

  /** One who waits. */
  public record Waiting(UUID tunnel, UUID platform, Instant until) {}
}
