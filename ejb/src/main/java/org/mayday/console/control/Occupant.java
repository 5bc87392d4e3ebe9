package org.mayday.console.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.FilePart;
import org.mayday.console.boundary.Seat;
import org.mayday.console.boundary.SeatNow;
import org.mayday.console.boundary.Viewer;
import org.mayday.staff.control.StaffRoll;

/**
 * Somebody at a console. What was shown and not taken is never more than the window of the console,
 * and one message is under way at a time, so a browser that stands still costs no more than that.
 * Thread-safe.
 */
final class Occupant implements Seat {
  private final String id = UUID.randomUUID().toString();
  private final Ticket ticket;
  private final Viewer viewer;
  private final Console console;
  private final int window;
  private int credit;
  private boolean sending;
  private boolean gone;

  Occupant(Ticket ticket, Viewer viewer, Console console) {
    this.ticket = ticket;
    this.viewer = viewer;
    this.console = console;
    this.window = console.window();
    this.credit = window;
  }

  String id() {
    return id;
  }

  String who() {
    return ticket.who();
  }

  boolean supervisor() {
    return ticket.supervisor();
  }

  /** Whether he still has the role and the password with which he came. */
  boolean holds(StaffRoll staff) {
    return ticket.holds(staff);
  }

  /** The drives, where this is their console. */
  Optional<DiskStage> disks() {
    return console.disks();
  }

  SeatNow now(boolean types) {
    return new SeatNow(id, ticket.who(), types);
  }

  /**
   * Shows bytes as soon as there is room for them.
   *
   * @return false if there was no room in time; true also if nobody is there any more
   */
  boolean show(byte[] bytes, long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    synchronized (this) {
      while (!gone && (sending || credit < bytes.length)) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
      }
      if (gone) {
        return true;
      }
      sending = true;
      credit -= bytes.length;
    }
    viewer.show(bytes, this::sent);
    return true;
  }

  /** Shows bytes first of all; they must fit into the window. */
  void begin(byte[] bytes) {
    synchronized (this) {
      sending = true;
      credit -= bytes.length;
    }
    viewer.show(bytes, this::sent);
  }

  /**
   * Keeps room for a message of at most so many bytes, which is to be shown by {@link #send} then;
   * false if there is none now, or nobody is there any more.
   */
  synchronized boolean reserve(int most) {
    boolean free = !gone && !sending && credit >= most;
    sending |= free;
    return free;
  }

  /** Shows bytes for which room was kept. */
  void send(byte[] bytes) {
    synchronized (this) {
      credit -= bytes.length;
    }
    viewer.show(bytes, this::sent);
  }

  private void sent() {
    synchronized (this) {
      sending = false;
      notifyAll();
    }
    console.moved(this);
  }

  void seats(boolean open, boolean mayTake, List<SeatNow> seats) {
    if (!isGone()) {
      viewer.seats(open, id, mayTake, seats);
    }
  }

  void received(int bytes) {
    if (!isGone()) {
      viewer.received(bytes);
    }
  }

  /** Ends it for this one; once. */
  void end(Farewell farewell) {
    if (go()) {
      viewer.end(farewell);
    }
  }

  /** Whether this call was the first. */
  private synchronized boolean go() {
    boolean first = !gone;
    gone = true;
    notifyAll();
    return first;
  }

  /** Whether he has left, or was sent away. */
  synchronized boolean isGone() {
    return gone;
  }

  @Override
  public void type(byte[] bytes) {
    console.type(this, bytes);
  }

  @Override
  public void taken(int bytes) {
    synchronized (this) {
      credit = (int) Math.min(window, (long) credit + Math.max(0, bytes));
      notifyAll();
    }
    console.moved(this);
  }

  @Override
  public void take() {
    console.take(this);
  }

  @Override
  public void give(String seat) {
    console.give(this, seat);
  }

  @Override
  public void colours(int colours) {
    console.colours(this, colours);
  }

  @Override
  public void part(int number, byte[] bytes) {
    console.part(this, number, bytes);
  }

  /** Asks for a part of a file that this one lends; false if he is gone. */
  boolean wants(FilePart part) {
    boolean there = !isGone();
    if (there) {
      viewer.wants(part);
    }
    return there;
  }

  @Override
  public void compress(int compression) {
    console.compress(this, compression);
  }

  @Override
  public void decimate(int decimation) {
    console.decimate(this, decimation);
  }

  @Override
  public void leave() {
    go();
    console.leave(this);
  }
}
