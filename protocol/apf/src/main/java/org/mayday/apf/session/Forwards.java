package org.mayday.apf.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ports that a device forwards, and when they are to be announced. Not thread-safe.
 *
 * <p>A device with a new address forwards a port for the new one before or after it cancels the old
 * one: address and port together name a forward.
 */
final class Forwards {
  /** No announcement is due. */
  static final long NEVER = Long.MAX_VALUE;

  private record Forward(String address, int port) {}

  private final int limit;
  private final long quiet;
  private final List<Forward> forwards = new ArrayList<>(0);
  private Set<Integer> announced = Set.of();
  private boolean open;
  private long announceAt;

  /**
   * @param limit most forwards
   * @param quiet milliseconds without a change until an announcement
   * @param firstAt moment of the announcement if no forwards come at all
   */
  Forwards(int limit, long quiet, long firstAt) {
    this.limit = limit;
    this.quiet = quiet;
    this.announceAt = firstAt;
  }

  /** Adds a forward unless it is there; false if the port is none or there is no room. */
  boolean add(String address, long port, long now) {
    if (port < 1 || port > 0xFFFF) {
      return false;
    }
    Forward forward = new Forward(known(address), (int) port);
    if (!forwards.contains(forward)) {
      if (forwards.size() == limit) {
        return false;
      }
      forwards.add(forward);
    }
    announceAt = now + quiet;
    return true;
  }

  void remove(String address, long port, long now) {
    if (forwards.removeIf(forward -> forward.port == port && forward.address.equals(address))) {
      announceAt = now + quiet;
    }
  }

  /** Moment of the next announcement, or {@link #NEVER}. */
  long announceAt() {
    return announceAt;
  }

  /** Ends the wait; tells whether the ports differ from those announced before, if any were. */
  boolean settle() {
    announceAt = NEVER;
    Set<Integer> ports =
        forwards.stream().map(Forward::port).collect(Collectors.toUnmodifiableSet());
    if (open && ports.equals(announced)) {
      return false;
    }
    open = true;
    announced = ports;
    return true;
  }

  /** The ports as announced last. */
  Set<Integer> ports() {
    return announced;
  }

  /** Most forwards share one address: it is kept once. */
  private String known(String address) {
    return !forwards.isEmpty() && forwards.get(0).address.equals(address)
        ? forwards.get(0).address
        : address;
  }
}
