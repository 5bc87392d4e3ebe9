package org.mayday.mps.foreign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The tunnels that gateways said last to be gone, by the names that those have for them, so that
 * word of their beginning that comes late opens nothing. Thread-safe; bounded.
 */
final class Ended {
  private static final int MOST = 10_000;

  private final Map<Name, Boolean> names =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Boolean> eldest) {
          return size() > MOST;
        }
      };

  private record Name(UUID gateway, String tunnel) {}

  synchronized void add(UUID gateway, String tunnel) {
    if (!tunnel.isEmpty()) {
      names.put(new Name(gateway, tunnel), Boolean.TRUE);
    }
  }

  synchronized boolean contains(UUID gateway, String tunnel) {
    return names.containsKey(new Name(gateway, tunnel));
  }
}
