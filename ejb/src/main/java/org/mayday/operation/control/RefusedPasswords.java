package org.mayday.operation.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mayday.vault.control.AmtCredentials;

/**
 * Remembers which PCs refused their AMT password, so that none is tried again before it is changed
 * or a time is over: Intel AMT locks itself after wrong passwords. Thread-safe and bounded.
 */
final class RefusedPasswords {
  private static final int MOST = 10_000;

  private final Duration pause;
  private final Clock clock;
  private final Map<UUID, Refused> refused =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Refused> eldest) {
          return size() > MOST;
        }
      };

  RefusedPasswords(Duration pause, Clock clock) {
    this.pause = pause;
    this.clock = clock;
  }

  synchronized void refused(UUID platform, AmtCredentials credentials) {
    refused.remove(platform);
    refused.put(platform, new Refused(credentials, clock.instant()));
  }

  synchronized boolean contains(UUID platform, AmtCredentials credentials) {
    Refused entry = refused.get(platform);
    if (entry == null) {
      return false;
    }
    Duration age = Duration.between(entry.at, clock.instant());
    // An entry of the future is one from before the clock was set back.
    if (!entry.credentials.equals(credentials) || age.isNegative() || age.compareTo(pause) >= 0) {
      refused.remove(platform);
      return false;
    }
    return true;
  }

  private record Refused(AmtCredentials credentials, Instant at) {}
}
