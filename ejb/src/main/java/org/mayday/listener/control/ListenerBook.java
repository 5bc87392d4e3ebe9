package org.mayday.listener.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.listener.boundary.ListenerNow;
import org.mayday.listener.boundary.ListenerRefusal;
import org.mayday.listener.boundary.ListenerRefusal.Reason;

/** Counts what the listener did. In memory, since the start. Safe for use by several threads. */
public class ListenerBook {
  private static final Logger LOG = System.getLogger(ListenerBook.class.getName());
  private static final int RECENT = 20;
  private static final Duration BURST = Duration.ofMinutes(5);

  private final boolean on;
  private final Clock clock;
  private final Map<Reason, Long> refused = new EnumMap<>(Reason.class);
  private final Deque<ListenerRefusal> recent = new ArrayDeque<>();
  private long accepted;

  /** For the proxy of the container. */
  protected ListenerBook() {
    this(false, Clock.systemUTC());
  }

  ListenerBook(boolean on, Clock clock) {
    this.on = on;
    this.clock = clock;
  }

  /** Counts a post that was taken. */
  public synchronized void accepted() {
    accepted++;
  }

  /** Counts a refusal; those that are alike and follow soon are one entry and one log line. */
  public synchronized void refused(String address, UUID platform, Reason reason) {
    refused.merge(reason, 1L, Long::sum);
    Instant now = clock.instant();
    Optional<ListenerRefusal> alike =
        recent.stream()
            .filter(
                entry ->
                    entry.address().equals(address)
                        && entry.platform().equals(platform)
                        && entry.reason() == reason
                        && entry.lastAt().plus(BURST).isAfter(now))
            .findFirst();
    alike.ifPresent(recent::remove);
    if (alike.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "An event for PC {0} from {1} was refused: {2}.",
          platform,
          address,
          reason);
    }
    Instant first = alike.map(ListenerRefusal::firstAt).orElse(now);
    int times = alike.map(ListenerRefusal::times).orElse(0) + 1;
    recent.addFirst(new ListenerRefusal(first, now, address, platform, reason, times));
    if (recent.size() > RECENT) {
      recent.removeLast();
    }
  }

  /** How the listener does. */
  public synchronized ListenerNow now() {
    return new ListenerNow(on, accepted, Map.copyOf(refused), List.copyOf(recent));
  }
}
