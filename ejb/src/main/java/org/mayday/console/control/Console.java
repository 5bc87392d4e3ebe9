package org.mayday.console.control;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.recording.control.Recorder;
import org.mayday.redirection.RedirectionException;
import org.mayday.staff.control.StaffRoll;
import org.mayday.wsman.Deadline;

/**
 * One console of one PC and all who sit at it. It begins when the first comes, and ends for all at
 * once, with the reason. Thread-safe; two threads work for it, and nobody else waits.
 */
final class Console {
  private static final Logger LOG = System.getLogger(Console.class.getName());

  /** How long the line of a console that is over may take to be closed. */
  private static final long PARTING_SECONDS = 5;

  private final UUID platform;
  private final ConsoleKind kind;
  private final String who;
  private final Surroundings around;
  private final Audience audience;
  private final Typed typed = new Typed();
  private final Stage stage;
  private final Tally tally = new Tally();
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable RedirectionLine line;
  private @Nullable Talk talk;
  private @Nullable Farewell farewell;
  private volatile Recorder recorder = Recorder.NONE;
  private volatile long lastTyped = System.nanoTime();

  /**
   * What a console needs of the server.
   *
   * @param shelf where images to lend come from
   * @param gone hears that it is over and its line closed
   */
  record Surroundings(
      RedirectionLines lines,
      Threads threads,
      ConsoleBook book,
      Recorders recorders,
      Shelf shelf,
      ConsoleSettings settings,
      Consumer<Console> gone) {}

  /**
   * A console that nobody sits at.
   *
   * @param who starts it
   */
  Console(UUID platform, ConsoleKind kind, String who, Surroundings around) {
    this.platform = platform;
    this.kind = kind;
    this.who = who;
    this.around = around;
    this.audience = new Audience(around.settings().viewers());
    this.stage =
        switch (kind) {
          case TERMINAL -> new SerialStage(audience);
          case SCREEN -> new Gallery(typed);
          case DISK ->
              new DiskStage(
                  typed,
                  around.shelf(),
                  (by, move, image) -> around.book().moved(platform, by, move, image));
        };
  }

  UUID platform() {
    return platform;
  }

  ConsoleKind kind() {
    return kind;
  }

  /** Most shown bytes that a viewer of this has not taken. */
  int window() {
    return stage.window();
  }

  /** The drives, where they are what is brought here. */
  Optional<DiskStage> disks() {
    return stage instanceof DiskStage disks ? Optional.of(disks) : Optional.empty();
  }

  /** The name of who types; empty if nobody does. */
  String typist() {
    return audience.typist();
  }

  /** Lets somebody sit down; false if it is over. */
  boolean join(Occupant occupant) throws LineFailed {
    int there = audience.join(occupant, stage);
    if (there > 1) {
      around.book().note(platform, kind, occupant.who(), ConsoleBook.WATCH, null);
      recorder.mark(occupant.who() + " watches.");
    }
    return there > 0;
  }

  /**
   * Opens the line and reads from it until the end; the work of the first thread.
   *
   * @param before the console of the same PC and kind that is coming to its end
   */
  void run(@Nullable Console before) {
    try {
      if (before != null && !before.closed.await(PARTING_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.INFO, "The former {0} of {1} is not closed yet.", kind.word(), platform);
      }
      talk();
    } catch (LineFailed e) {
      end(e.farewell());
    } catch (RedirectionException e) {
      end(LineWords.of(e).farewell());
    } catch (IOException e) {
      end(cut(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(Hall.STOPPING);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The " + kind.word() + " of " + platform + " failed.", e);
      end(new Farewell(Ending.FIRMWARE, "The server failed."));
    } finally {
      finish();
    }
  }

  private void talk() throws LineFailed, RedirectionException, IOException, InterruptedException {
    Deadline deadline = Deadline.in(around.settings().start());
    RedirectionLine opened = around.lines().open(platform, stage.line(), deadline);
    Talk begun = stage.talk(opened, tally::seen, () -> recorder);
    if (holds(opened)) {
      begun.begin(deadline);
      if (begun(begun)) {
        begun.read();
      }
    }
  }

  /** Keeps the line, so that an end closes it; false if the end was there first. */
  private synchronized boolean holds(RedirectionLine opened) {
    line = opened;
    return farewell == null;
  }

  private boolean begun(Talk begun) {
    synchronized (this) {
      if (farewell != null) {
        return false;
      }
      talk = begun;
    }
    lastTyped = System.nanoTime();
    tally.begin();
    recorder = around.recorders().begin(platform, kind, who);
    recorder.mark(who + " opens the " + kind.word() + ".");
    around.threads().start("typing at the " + kind.word() + " of " + platform, () -> write(begun));
    audience.open();
    around.book().opened(platform, kind, who, tally, recorder.isOn());
    return true;
  }

  private void write(Talk begun) {
    try {
      begun.write(typed, this::went, this::beat);
    } catch (IOException e) {
      // after the end it only means that nobody was left to take leave of
      end(cut(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(Hall.STOPPING);
    }
  }

  private static Farewell cut(IOException e) {
    return new Farewell(Ending.CUT, "The connection to the PC is cut: " + e.getMessage() + ".");
  }

  private void went(Typed.Piece piece) {
    tally.typed(piece.bytes().length);
    piece.by().received(piece.bytes().length);
  }

  private void beat() {
    recorder.tick();
    watchIdleness();
  }

  private void watchIdleness() {
    Duration idle = around.settings().idle();
    if (stage.isUsed()) {
      lastTyped = System.nanoTime();
    }
    if (System.nanoTime() - lastTyped > idle.toNanos()) {
      long minutes = idle.toMinutes();
      String howLong = minutes > 0 ? minutes + " min" : idle.toSeconds() + " s";
      end(new Farewell(Ending.IDLE, stage.idleness().formatted(howLong)));
    }
  }

  /** A viewer has room again. */
  void moved(Occupant occupant) {
    stage.moved(occupant);
  }

  void type(Occupant occupant, byte[] bytes) {
    if (bytes.length == 0 || !audience.types(occupant)) {
      return;
    }
    lastTyped = System.nanoTime();
    if (!typed.offer(new Typed.Piece(occupant, bytes))) {
      occupant.end(new Farewell(Ending.BROWSER, "More was typed than the PC takes."));
      leave(occupant);
    }
  }

  void take(Occupant occupant) {
    if (audience.take(occupant)) {
      handed(occupant);
    }
  }

  void give(Occupant from, String seat) {
    audience.give(from, seat).ifPresent(this::handed);
  }

  private void handed(Occupant to) {
    lastTyped = System.nanoTime();
    around.book().note(platform, kind, to.who(), ConsoleBook.TYPE, null);
    stage.handed(to);
    recorder.mark(to.who() + " types.");
  }

  void colours(Occupant occupant, int colours) {
    if (audience.types(occupant)) {
      stage.colours(colours);
    }
  }

  /** A part of a file that somebody lends has come. */
  void part(Occupant from, int number, byte[] bytes) {
    stage.part(from, number, bytes);
  }

  void compress(Occupant occupant, int compression) {
    if (audience.types(occupant)) {
      stage.compress(compression);
    }
  }

  void decimate(Occupant occupant, int decimation) {
    if (audience.types(occupant)) {
      stage.decimate(decimation);
    }
  }

  void leave(Occupant occupant) {
    boolean hadKeys = audience.types(occupant);
    Audience.Leaving leaving = audience.leave(occupant);
    stage.left(occupant, hadKeys);
    if (leaving == Audience.Leaving.ONE_OF_SEVERAL) {
      around.book().note(platform, kind, occupant.who(), ConsoleBook.LEAVE, null);
      recorder.mark(occupant.who() + " leaves.");
    } else if (leaving == Audience.Leaving.LAST) {
      end(new Farewell(Ending.LEFT, "Everybody has left."));
    }
  }

  /** Sends those away who may not be there any more. */
  void checkStaff(StaffRoll staff) {
    for (Occupant occupant : audience.all(() -> {})) {
      if (!occupant.holds(staff)) {
        occupant.end(new Farewell(Ending.DISMISSED, StaffRoll.LOST));
        leave(occupant);
      }
    }
  }

  /** Ends it for all; the first reason counts. */
  void end(Farewell reason) {
    Talk running;
    synchronized (this) {
      if (farewell != null) {
        return;
      }
      farewell = reason;
      running = talk;
    }
    audience.end(reason);
    if (running == null) {
      close();
    } else {
      running.end(); // the writing thread takes leave and closes the line
      typed.end();
    }
  }

  private void close() {
    RedirectionLine held;
    synchronized (this) {
      held = line;
    }
    if (held != null) {
      held.close();
    }
  }

  private void finish() {
    end(Hall.STOPPING);
    close();
    stage.end();
    Farewell reason;
    synchronized (this) {
      reason = farewell;
    }
    recorder.end(reason.words());
    tally.end();
    around.book().ended(platform, kind, who, tally, reason);
    around.gone().accept(this);
    closed.countDown();
  }
}
