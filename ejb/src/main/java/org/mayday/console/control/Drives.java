package org.mayday.console.control;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.mayday.console.boundary.DrivesNow;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.ider.Activation;
import org.mayday.redirection.ider.ConsoleMessage;
import org.mayday.redirection.ider.DiskWatch;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.IderSession;
import org.mayday.redirection.ider.Medium;
import org.mayday.redirection.ider.ReadAhead;

/**
 * The floppy drive and the CD drive that are lent to a PC, and what is in them. Thread-safe: the
 * threads of the line, those that read images, and browsers come in by one lock, under which
 * nothing waits.
 */
final class Drives {
  private final Runnable nudge;
  private final IderSession session =
      new IderSession(
          ConsoleMessage.Open.usual(),
          Activation.ON_RESET,
          IderSession.USUAL_WINDOW,
          this::queue,
          new Watch());
  private final Executor guard = this::guarded;
  private final Outgoing outgoing = new Outgoing();
  private final Map<Drive, Tray> trays = new EnumMap<>(Drive.class);
  private IntConsumer read = bytes -> {};
  private String words = "";
  private boolean lent;
  private boolean seen;
  private boolean used;
  private boolean over;
  private int resets;
  private long changes;
  private long events;

  /**
   * Two empty drives.
   *
   * @param nudge is run when there is something to write or to show
   */
  Drives(Runnable nudge) {
    this.nudge = nudge;
    for (Drive drive : Drive.values()) {
      trays.put(drive, new Tray(drive));
    }
  }

  // ---- the line

  /**
   * Says what is said first.
   *
   * @param seenBytes hears how many bytes the PC has read
   */
  synchronized void begin(IntConsumer seenBytes) {
    read = seenBytes;
    session.begin();
  }

  /** Whether the firmware has taken the drives. */
  synchronized boolean isLent() {
    return lent;
  }

  /** Takes what the firmware said. */
  synchronized void receive(ByteBuffer in) throws RedirectionException {
    session.receive(in);
  }

  /** What is to be written next; empty if nothing is. */
  synchronized byte[] next() {
    return outgoing.next();
  }

  /** So much of it was written. */
  synchronized void sent(int bytes) {
    session.sent(bytes);
  }

  private void queue(byte[] message) {
    outgoing.add(message);
    nudge.run();
  }

  /** Signs of life, which have the firmware tell whether the PC sees the drives. */
  synchronized void keepAlive() {
    session.keepAlive();
    session.askStatus();
  }

  /** Says that all is over. */
  synchronized void takeLeave() {
    session.end();
  }

  /** Whoever writes is to look again. */
  void nudge() {
    nudge.run();
  }

  // ---- what is in them

  /** Runs what media answer. */
  Executor guard() {
    return guard;
  }

  private synchronized void guarded(Runnable answer) {
    if (!over) {
      answer.run();
    }
  }

  /** Puts an image into its drive; false if it is over, or no drive can take so many blocks. */
  boolean insert(Shelf.Lent image) {
    Runnable former;
    synchronized (this) {
      long blocks = image.medium().blocks();
      if (over || blocks < 1 || blocks > Medium.MOST_BLOCKS) {
        return false;
      }
      session.insert(image.drive(), new ReadAhead(image.medium()));
      former = tray(image.drive()).take(image);
      used = true;
      says("");
    }
    former.run();
    return true;
  }

  /**
   * Takes out what is wanted.
   *
   * @param why what people are told if something was
   * @return what was taken out
   */
  List<Shelf.Lent> eject(Predicate<Shelf.Lent> wanted, String why) {
    List<Shelf.Lent> out = new ArrayList<>();
    synchronized (this) {
      for (Tray tray : trays.values()) {
        Shelf.Lent image = tray.image();
        if (image != null && wanted.test(image)) {
          session.eject(tray.drive());
          tray.empty();
          out.add(image);
        }
      }
      if (!out.isEmpty()) {
        says(why);
      }
    }
    out.forEach(image -> image.giveBack().run());
    return out;
  }

  private Tray tray(Drive drive) {
    return trays.computeIfAbsent(drive, Tray::new);
  }

  // ---- what is told of them

  /** Something could not be done. */
  synchronized void say(String what) {
    says(what);
  }

  private void says(String what) {
    words = what;
    happened();
  }

  /** Something is different, and to be shown at once. */
  private void happened() {
    changes++;
    events++;
    nudge.run();
  }

  /** Counts whatever can be shown. */
  synchronized long changes() {
    return changes;
  }

  /** Counts what is to be shown at once. */
  synchronized long events() {
    return events;
  }

  /** How they are now. */
  synchronized DrivesNow now() {
    return new DrivesNow(
        seen,
        resets,
        words,
        trays.values().stream().map(tray -> tray.now(session.counts(tray.drive()))).toList());
  }

  /** Whether the PC has read or written, or something was put in, since this was asked last. */
  synchronized boolean isUsed() {
    boolean now = used;
    used = false;
    return now;
  }

  /** All is over, and what was lent is given back. */
  void end() {
    List<Runnable> back = new ArrayList<>();
    synchronized (this) {
      over = true;
      outgoing.clear();
      trays.values().forEach(tray -> back.add(tray.empty()));
    }
    back.forEach(Runnable::run);
  }

  /** Called under the lock, while something is received, sent or answered. */
  private final class Watch implements DiskWatch {
    @Override
    public void lent() {
      lent = true;
      happened();
    }

    @Override
    public void seen(boolean now) {
      if (seen != now) {
        seen = now;
        happened();
      }
    }

    @Override
    public void moved(Drive drive, boolean written, long block, int count) {
      tray(drive).moved(block + count - 1);
      read.accept(count * drive.blockSize());
      used = true;
      changes++;
    }

    @Override
    public void failed(Drive drive, String why) {
      tray(drive).failed(why);
      happened();
    }

    @Override
    public void ejected(Drive drive) {
      tray(drive).byHost();
      happened();
    }

    /** It sees the drives from now on. */
    @Override
    public void reset() {
      resets++;
      seen = true;
      happened();
    }

    @Override
    public void firmwareFailed(int code) {
      says("The firmware reports error " + code + ".");
    }
  }
}
