package org.mayday.mps.admission;

import java.util.function.LongSupplier;

/**
 * Tells when so few file descriptors are left that none is to be spent on a new connection: the
 * rest of the server needs them for its files and its database. Counting them is dear, so it is
 * done at most once a second, and seldom while there are plenty. Thread-safe.
 */
public final class Descriptors {
  private static final long EAGER = 1_000;
  private static final long LAZY = 60_000;

  private final LongSupplier open;
  private final LongSupplier limit;
  private final int reserve;
  private final LongSupplier ticker;
  private long countedAt;
  private long counted;
  private long connectionsThen;
  private long allowed;
  private boolean everCounted;

  /**
   * @param open descriptors in use; negative if that cannot be told
   * @param limit descriptors that the process may use; 0 or less if it is not known
   * @param reserve descriptors that are left for others; 0 for none, at most a quarter of the limit
   * @param ticker milliseconds that never go back
   */
  public Descriptors(LongSupplier open, LongSupplier limit, int reserve, LongSupplier ticker) {
    this.open = open;
    this.limit = limit;
    this.reserve = reserve;
    this.ticker = ticker;
  }

  /** Those of this process. */
  public static Descriptors ofProcess(int reserve, LongSupplier ticker) {
    return new Descriptors(
        new ProcessDescriptors("OpenFileDescriptorCount"),
        new ProcessDescriptors("MaxFileDescriptorCount"),
        reserve,
        ticker);
  }

  /**
   * Whether no descriptor is to be spent on one more connection.
   *
   * @param connections connections under way
   */
  public synchronized boolean areShort(int connections) {
    if (reserve == 0) {
      return false;
    }
    long now = ticker.getAsLong();
    long age = now - countedAt;
    if (!everCounted || age >= LAZY || age >= EAGER && room(connections) < 2 * kept()) {
      everCounted = true;
      countedAt = now;
      allowed = limit.getAsLong();
      long inUse = open.getAsLong();
      // Whoever cannot even count them has none left.
      counted = inUse < 0 ? allowed : inUse;
      connectionsThen = connections;
    }
    return allowed > 0 && room(connections) < kept();
  }

  /** Whether there are none at all at this moment, as far as can be told. */
  public boolean areGone() {
    long most = limit.getAsLong();
    long inUse = open.getAsLong();
    // Counting them takes one itself.
    return most > 0 && (inUse < 0 || inUse >= most - 1);
  }

  private long room(int connections) {
    return allowed - counted - (connections - connectionsThen);
  }

  private long kept() {
    return Math.min(reserve, allowed / 4);
  }
}
