package org.mayday.staff.control;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong passwords for names that have no account, so that a lock does not tell which names
 * have one. The longest unused name is forgotten first when there are many.
 */
final class UnknownNames {
  private static final int CAPACITY = 10_000;

  private record Tries(int failures, Instant lockedUntil) {}

  private final Map<String, Tries> triesByName =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > CAPACITY;
        }
      };

  /** Whether the name looks locked at this moment; if not, one more failure is counted. */
  synchronized boolean lockedOrCounted(String name, Instant now, StaffSettings settings) {
    Tries tries = triesByName.getOrDefault(name, new Tries(0, Instant.EPOCH));
    if (now.isBefore(tries.lockedUntil())) {
      return true;
    }
    int failures = tries.failures() + 1;
    boolean full = failures >= settings.attempts();
    triesByName.put(
        name, full ? new Tries(0, now.plus(settings.lock())) : new Tries(failures, Instant.EPOCH));
    return false;
  }
}
