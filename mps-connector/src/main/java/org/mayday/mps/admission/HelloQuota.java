package org.mayday.mps.admission;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many hellos a source may say in a minute. When so many sources are counted that memory would
 * grow, new ones wait for the next minute. Thread-safe.
 */
public final class HelloQuota {
  private static final int MOST_SOURCES = 10_000;
  private static final long MINUTE = 60_000;

  private final int most;
  private final LongSupplier ticker;
  private final Map<Source, Integer> counts = new HashMap<>();
  private long minute;

  /**
   * @param most hellos of one source in a minute
   * @param ticker milliseconds that never go back
   */
  public HelloQuota(int most, LongSupplier ticker) {
    this.most = most;
    this.ticker = ticker;
  }

  /** Counts a hello; whether it is within the quota. */
  public synchronized boolean allows(InetAddress address) {
    long now = Math.floorDiv(ticker.getAsLong(), MINUTE);
    if (now != minute) {
      minute = now;
      counts.clear();
    }
    Source source = Source.of(address);
    if (counts.size() >= MOST_SOURCES && !counts.containsKey(source)) {
      return false;
    }
    return counts.merge(source, 1, (before, one) -> Math.min(before, most) + one) <= most;
  }
}
