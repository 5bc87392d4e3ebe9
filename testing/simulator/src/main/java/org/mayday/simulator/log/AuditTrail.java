package org.mayday.simulator.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.clock.Monitor;

/**
 * The audit log of one PC's firmware, oldest record first. When it is full the oldest record falls
 * out (AMT_AuditLog.StoragePolicy 1).
 */
public final class AuditTrail {

  /** How many records are kept here. */
  public static final int CAPACITY = 500;

  private final List<byte[]> records = new ArrayList<>();
  private final Clockwork clock;
  private final Monitor monitor;
  private Instant lockedUntil = Instant.MIN;
  private long handle;
  private boolean keyed;

  /** Begins an empty log. */
  public AuditTrail(Clockwork clock, Monitor monitor) {
    this.clock = clock;
    this.monitor = monitor;
  }

  /** Notes what somebody did just now; a locked log takes nothing. */
  public void note(AuditEvent event, String user, String address) {
    synchronized (monitor) {
      if (!locked()) {
        if (records.size() == CAPACITY) {
          records.remove(0);
        }
        records.add(event.record(clock.now(), user, address));
      }
    }
  }

  /** All records, oldest first. */
  public List<byte[]> records() {
    synchronized (monitor) {
      return List.copyOf(records);
    }
  }

  /** Forgets all records. */
  public void clear() {
    synchronized (monitor) {
      records.clear();
    }
  }

  /** Whether nothing is written now. */
  public boolean locked() {
    synchronized (monitor) {
      return clock.now().isBefore(lockedUntil);
    }
  }

  /**
   * Locks it, or makes a lock last longer.
   *
   * @param key what locking gave before; anything if it is not locked
   * @return what unlocks it; -1 if somebody else has it locked
   */
  public long lock(long key, int seconds) {
    synchronized (monitor) {
      if (locked() && key != handle) {
        return -1;
      }
      handle = locked() ? handle : handle + 1;
      lockedUntil = clock.now().plusSeconds(seconds);
      return handle;
    }
  }

  /** Unlocks it; whether that was the right handle. */
  public boolean unlock(long key) {
    synchronized (monitor) {
      if (locked() && key != handle) {
        return false;
      }
      lockedUntil = Instant.MIN;
      return true;
    }
  }

  /** From now on it can be signed. */
  public void key() {
    synchronized (monitor) {
      keyed = true;
    }
  }

  /** Whether it can be signed. */
  public boolean keyed() {
    synchronized (monitor) {
      return keyed;
    }
  }
}
