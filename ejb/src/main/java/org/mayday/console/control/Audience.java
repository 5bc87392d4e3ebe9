package org.mayday.console.control;

import java.util.List;
import java.util.Optional;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;

/** Those who sit at a console. Thread-safe; nothing here waits. */
final class Audience {
  /** Who left. */
  enum Leaving {
    /** Nobody who was there while it went on. */
    NOBODY,
    /** Somebody, and others stay. */
    ONE_OF_SEVERAL,
    /** The last one. */
    LAST
  }

  private final Seats seats = new Seats();
  private final int most;
  private boolean open;
  private boolean over;

  Audience(int most) {
    this.most = most;
  }

  /**
   * Lets somebody sit down, before whom the stage shows what there is.
   *
   * @return how many sit there now; 0 if it is over
   * @throws LineFailed if there is no room
   */
  synchronized int join(Occupant occupant, Stage stage) throws LineFailed {
    if (over) {
      return 0;
    }
    if (seats.size() >= most) {
      throw new LineFailed(
          Ending.TOO_MANY, "As many people as allowed look at this already.", null);
    }
    seats.add(occupant);
    stage.joined(occupant);
    tell();
    return seats.size();
  }

  /** The PC has begun; false if it is over. */
  synchronized boolean open() {
    open = !over;
    tell();
    return open;
  }

  /** Lets somebody go. */
  synchronized Leaving leave(Occupant occupant) {
    if (!seats.remove(occupant) || over) {
      return Leaving.NOBODY;
    }
    tell();
    return seats.size() == 0 ? Leaving.LAST : Leaving.ONE_OF_SEVERAL;
  }

  /** Whether this one types, and the PC has begun. */
  synchronized boolean types(Occupant occupant) {
    return open && !over && seats.types(occupant);
  }

  /** The name of who types; empty if nobody does. */
  synchronized String typist() {
    return seats.typist().map(Occupant::who).orElse("");
  }

  /** Whether this one has the keyboard now. */
  synchronized boolean take(Occupant occupant) {
    boolean taken = seats.take(occupant);
    if (taken) {
      tell();
    }
    return taken;
  }

  /** Who has the keyboard now, if it was given. */
  synchronized Optional<Occupant> give(Occupant from, String seat) {
    Optional<Occupant> to = seats.give(from, seat);
    if (to.isPresent()) {
      tell();
    }
    return to;
  }

  private void tell() {
    for (Occupant occupant : seats.all()) {
      occupant.seats(open, seats.mayTake(occupant), seats.now());
    }
  }

  /** All who sit there, at the moment when something is done; whoever comes later finds it done. */
  synchronized List<Occupant> all(Runnable done) {
    done.run();
    return seats.all();
  }

  /** Sends all away. */
  void end(Farewell farewell) {
    List<Occupant> all;
    synchronized (this) {
      over = true;
      all = seats.all();
    }
    all.forEach(occupant -> occupant.end(farewell));
  }
}
