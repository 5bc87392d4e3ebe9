package org.mayday.ticketing.control;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often messages failed. Forgets the oldest of too many. Not thread-safe. */
final class Tries {
  private static final int MOST = 1000;

  private final Map<String, Integer> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST;
        }
      };

  /** Counts a failure; gives how many there were. */
  int failed(String message) {
    return failures.merge(message, 1, Integer::sum);
  }

  int of(String message) {
    return failures.getOrDefault(message, 0);
  }

  void forget(String message) {
    failures.remove(message);
  }

  boolean none() {
    return failures.isEmpty();
  }
}
