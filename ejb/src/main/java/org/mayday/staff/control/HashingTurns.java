package org.mayday.staff.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Whose password is hashed when. A hash is slow on purpose, and everybody can ask for one: so one
 * of a network is done at a time and few in all, and few of a network wait for their turn. Who
 * floods keeps others waiting for as long as one hash takes, and nobody is locked out. Thread-safe.
 */
final class HashingTurns {
  private static final int AT_ONCE = 2;
  private static final int IN_ALL = 32;
  private static final int OF_ONE_NETWORK = 8;

  /** An IPv6 site has a /64 at least. */
  private static final int NETWORK_BYTES = 8;

  private final Duration patience;
  private final Semaphore hashing = new Semaphore(AT_ONCE, true);
  private final Semaphore room = new Semaphore(IN_ALL);
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  /**
   * @param patience how long one waits for those before it
   */
  HashingTurns(Duration patience) {
    this.patience = patience;
  }

  /** Those of one network; one of them has its turn. */
  private static final class Line {
    private final Semaphore turn = new Semaphore(1, true);
    private int length;

    private Line longer() {
      length++;
      return this;
    }

    private boolean shorter() {
      length--;
      return length > 0;
    }
  }

  /** Does the work when it is its turn; gives nothing if it is not in time. */
  <T> Optional<T> take(String address, Supplier<T> work) {
    String network = network(address);
    if (!room.tryAcquire()) {
      return Optional.empty();
    }
    int[] place = new int[1];
    Line line =
        lines.compute(
            network,
            (key, known) -> {
              Line joined = (known == null ? new Line() : known).longer();
              place[0] = joined.length;
              return joined;
            });
    try {
      return place[0] > OF_ONE_NETWORK
          ? Optional.empty()
          : inTurn(line.turn, () -> inTurn(hashing, () -> Optional.of(work.get())));
    } finally {
      lines.computeIfPresent(network, (key, left) -> left.shorter() ? left : null);
      room.release();
    }
  }

  private <T> Optional<T> inTurn(Semaphore turn, Supplier<Optional<T>> work) {
    try {
      if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }

  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
