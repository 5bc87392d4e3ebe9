package org.mayday.listener.control;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many posts an address and a PC may make in a minute. Safe for use by several threads.
 *
 * <p>When so many addresses are counted that memory would grow, new ones wait for the next minute.
 */
public class Throttle {
  private static final int KEYS = 50_000;
  private static final long MINUTE = 60;

  private final int perAddress;
  private final int perPc;
  private final Clock clock;
  private final Map<Object, Integer> counts = new HashMap<>();
  private long minute;

  /** For the proxy of the container. */
  protected Throttle() {
    this(0, 0, Clock.systemUTC());
  }

  Throttle(int perAddress, int perPc, Clock clock) {
    this.perAddress = perAddress;
    this.perPc = perPc;
    this.clock = clock;
  }

  /** Counts a post of an address; whether it may be made. */
  public boolean allows(String address) {
    return count(address, perAddress);
  }

  /** Counts a post of a PC; whether it may be made. */
  public boolean allows(UUID platform) {
    return count(platform, perPc);
  }

  private synchronized boolean count(Object key, int most) {
    long now = clock.instant().getEpochSecond() / MINUTE;
    if (now != minute) {
      minute = now;
      counts.clear();
    }
    if (counts.size() >= KEYS && !counts.containsKey(key)) {
      return false;
    }
    return counts.merge(key, 1, (before, one) -> Math.min(before, most) + one) <= most;
  }
}
