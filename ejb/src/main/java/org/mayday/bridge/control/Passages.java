package org.mayday.bridge.control;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many requests by Digest are under way: strangers can begin one, so that there is a limit for
 * all, and one for each PC. Nobody waits. Safe for use by several threads.
 */
public class Passages {
  private static final int PER_PC = 2;

  private final int most;
  private final Map<UUID, Integer> underWay = new HashMap<>();
  private int all;

  /** For the proxy of the container. */
  protected Passages() {
    this(0);
  }

  Passages(int most) {
    this.most = most;
  }

  /** Begins one, if it may be; then {@link #leave} must follow. */
  public synchronized boolean enter(UUID platform) {
    int there = underWay.getOrDefault(platform, 0);
    if (all >= most || there >= PER_PC) {
      return false;
    }
    all++;
    underWay.put(platform, there + 1);
    return true;
  }

  /** One is over. */
  public synchronized void leave(UUID platform) {
    all--;
    underWay.computeIfPresent(platform, (id, there) -> there == 1 ? null : there - 1);
  }
}
