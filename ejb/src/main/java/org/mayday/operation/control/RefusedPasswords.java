package org.mayday.operation.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.vault.control.AmtCredentials;

/**
 * Remembers which PCs refused their AMT password, so that none is tried again before it is changed
 * or a time is over: Intel AMT locks itself after wrong passwords. Thread-safe and bounded.
 */
public final class RefusedPasswords {
  private static final int MOST = 10_000;

  /** The stored one and one that the PC may have been given meanwhile. */
  private static final int MOST_OF_A_PC = 2;

  private final Duration pause;
  private final Clock clock;
  private final Map<UUID, List<Refused>> refused =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, List<Refused>> eldest) {
          return size() > MOST;
        }
      };

  /** Remembers nobody yet. */
  public RefusedPasswords(Duration pause, Clock clock) {
    this.pause = pause;
    this.clock = clock;
  }

  /** The PC has refused these. */
  public synchronized void refused(UUID platform, AmtCredentials credentials) {
    List<Refused> entries = present(platform);
    entries.removeIf(entry -> entry.credentials.equals(credentials));
    entries.add(new Refused(credentials, clock.instant()));
    if (entries.size() > MOST_OF_A_PC) {
      entries.remove(0);
    }
    refused.remove(platform);
    refused.put(platform, entries);
  }

  /** Whether the PC has refused these, so that they must not be tried. */
  public synchronized boolean contains(UUID platform, AmtCredentials credentials) {
    return present(platform).stream().anyMatch(entry -> entry.credentials.equals(credentials));
  }

  /** What counts still; an entry of the future is one from before the clock was set back. */
  private List<Refused> present(UUID platform) {
    List<Refused> entries = new ArrayList<>(refused.getOrDefault(platform, List.of()));
    entries.removeIf(
        entry -> {
          Duration age = Duration.between(entry.at, clock.instant());
          return age.isNegative() || age.compareTo(pause) >= 0;
        });
    if (entries.isEmpty()) {
      refused.remove(platform);
    }
    return entries;
  }

  private record Refused(AmtCredentials credentials, Instant at) {}
}
