package org.mayday.bridge.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps consoles from trying passwords on PCs through the bridge: counts refusals by PC and by
 * address over a time, and unsigned requests by address and minute. A right password forgives
 * nothing, or one console's work would hide another's guessing. Bounded: the oldest are forgotten
 * first. Safe for use by several threads.
 */
public class Guesses {
  private static final int KEYS = 20_000;
  private static final long MINUTE = 60;

  private final int most;
  private final Duration pause;
  private final int challenges;
  private final Clock clock;
  private final Map<Object, Deque<Instant>> refused = new LinkedHashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();
  private long minute;

  /** For the proxy of the container. */
  protected Guesses() {
    this(1, Duration.ZERO, 1, Clock.systemUTC());
  }

  Guesses(BridgeSettings settings, Clock clock) {
    this(settings.refusals(), settings.pause(), settings.challenges(), clock);
  }

  private Guesses(int most, Duration pause, int challenges, Clock clock) {
    this.most = most;
    this.pause = pause;
    this.challenges = challenges;
    this.clock = clock;
  }

  /** Whether a PC or an address has had its wrong passwords for now. */
  public synchronized boolean paused(UUID platform, String address) {
    return count(platform) >= most || count(address) >= most;
  }

  /** A PC refused what came from an address. */
  public synchronized void refused(UUID platform, String address) {
    note(platform);
    note(address);
  }

  /** Counts an unsigned request; whether it may be asked. */
  public synchronized boolean mayAsk(String address) {
    long now = clock.instant().getEpochSecond() / MINUTE;
    if (now != minute) {
      minute = now;
      asked.clear();
    }
    if (asked.size() >= KEYS && !asked.containsKey(address)) {
      return false;
    }
    return asked.merge(address, 1, (before, one) -> Math.min(before, challenges) + one)
        <= challenges;
  }

  private int count(Object key) {
    Deque<Instant> times = refused.get(key);
    if (times == null) {
      return 0;
    }
    Instant now = clock.instant();
    // A time of the future is one from before the clock was set back.
    times.removeIf(at -> at.isAfter(now) || !at.plus(pause).isAfter(now));
    if (times.isEmpty()) {
      refused.remove(key);
    }
    return times.size();
  }

  private void note(Object key) {
    Deque<Instant> times = refused.remove(key);
    times = times == null ? new ArrayDeque<>() : times;
    times.addLast(clock.instant());
    if (times.size() > most) {
      times.removeFirst();
    }
    refused.put(key, times);
    Iterator<Object> oldest = refused.keySet().iterator();
    while (refused.size() > KEYS) {
      oldest.next();
      oldest.remove();
    }
  }
}
