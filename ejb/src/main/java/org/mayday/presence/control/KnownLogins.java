package org.mayday.presence.control;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Logins of registered PCs as the database had them a while ago; the longest unused goes first when
 * it is full. Nothing is kept of PCs that are not registered, so strangers cannot fill it.
 * Thread-safe.
 */
final class KnownLogins {
  private final Map<UUID, KnownLogin> logins;
  private long changes;

  /**
   * @param capacity how many are kept; 0 for none
   */
  KnownLogins(int capacity) {
    logins =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<UUID, KnownLogin> eldest) {
            return size() > capacity;
          }
        };
  }

  synchronized @Nullable KnownLogin get(UUID platform) {
    return logins.get(platform);
  }

  /** How many changes there were until now; to be asked before the database is read. */
  synchronized long changes() {
    return changes;
  }

  /**
   * Keeps what was read.
   *
   * @param asOf what {@link #changes} gave before; if there was a change since, what was read may
   *     be old already and is not kept
   */
  synchronized void put(Map<UUID, KnownLogin> read, long asOf) {
    if (changes == asOf) {
      logins.putAll(read);
    }
  }

  /** These PCs have changed. */
  synchronized void forget(Collection<UUID> platforms) {
    changes++;
    platforms.forEach(logins::remove);
  }
}
