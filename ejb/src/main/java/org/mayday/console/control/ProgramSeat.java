package org.mayday.console.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.SeatNow;
import org.mayday.console.boundary.Viewer;

/**
 * The seat of a program at the drives of a PC: looks at nothing, and knows whether the drives are
 * lent and who has the say. Thread-safe; only {@link #settled} waits.
 */
final class ProgramSeat implements Viewer {
  private final String who;
  private @Nullable Occupant occupant;
  private int untaken;
  private boolean open;
  private String typist = "";
  private boolean types;
  private @Nullable Farewell farewell;

  ProgramSeat(String who) {
    this.who = who;
  }

  /** Whose program it is. */
  String who() {
    return who;
  }

  /** It has its place. */
  void sits(Occupant at) {
    int shown;
    synchronized (this) {
      occupant = at;
      shown = untaken;
      untaken = 0;
    }
    at.taken(shown);
  }

  @Override
  public void show(byte[] bytes, Runnable sent) {
    Occupant at;
    synchronized (this) {
      at = occupant;
      untaken += at == null ? bytes.length : 0;
    }
    sent.run();
    if (at != null) {
      at.taken(bytes.length);
    }
  }

  @Override
  public synchronized void seats(
      boolean nowOpen, String own, boolean mayTake, List<SeatNow> seats) {
    open = nowOpen;
    Optional<SeatNow> first = seats.stream().filter(SeatNow::types).findFirst();
    typist = first.map(SeatNow::name).orElse("");
    types = first.filter(seat -> seat.id().equals(own)).isPresent();
    notifyAll();
  }

  /** Commands of programs are no typing. */
  @Override
  public void received(int bytes) {}

  /** The first reason counts. */
  @Override
  public synchronized void end(Farewell reason) {
    farewell = farewell == null ? reason : farewell;
    notifyAll();
  }

  /**
   * Waits until the drives are lent or it is over.
   *
   * @return false if neither came in time
   */
  synchronized boolean settled(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (farewell == null && (!open || occupant == null)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    }
    return true;
  }

  /** How it ended; empty if it goes on. */
  synchronized Optional<Farewell> farewell() {
    return Optional.ofNullable(farewell);
  }

  /** Whether this program has the say. */
  synchronized boolean types() {
    return types;
  }

  /** Who has the say; empty if nobody has. */
  synchronized String typist() {
    return typist;
  }

  /** Where it sits; empty before it does. */
  synchronized Optional<Occupant> occupant() {
    return Optional.ofNullable(occupant);
  }
}
