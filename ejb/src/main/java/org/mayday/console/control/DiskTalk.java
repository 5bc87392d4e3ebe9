package org.mayday.console.control;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.mayday.redirection.RedirectionException;
import org.mayday.wsman.Deadline;

/**
 * Disks on an open line: one thread reads what the firmware wants, the other one writes what the
 * drives answer, and waits alone for the credit of the PC. Whoever reads an image only leaves its
 * answer here.
 */
final class DiskTalk implements Talk {
  private static final Duration BEAT = Duration.ofSeconds(2);

  /** The firmware gives up after thirty seconds without a word. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(8);

  private static final int PORTION = 16 * 1024;

  /** What is written in one go; then it is looked whether something else is due. */
  private static final int TURNS = 16;

  private final RedirectionLine line;
  private final Drives drives;
  private final DiskStage stage;
  private final IntConsumer seen;
  private final LineReader reader;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * A talk that has not begun.
   *
   * @param stage where people want something and are shown it
   * @param seen hears how many bytes the PC has read
   */
  DiskTalk(RedirectionLine line, Drives drives, DiskStage stage, IntConsumer seen) {
    this.line = line;
    this.drives = drives;
    this.stage = stage;
    this.seen = seen;
    this.reader =
        new LineReader(
            line, PORTION, "The PC did not take the drives in time.", "The PC ended the session.");
  }

  @Override
  public void begin(Deadline deadline) throws IOException, RedirectionException, LineFailed {
    drives.begin(seen);
    flush();
    while (!drives.isLent()) {
      reader.until(deadline);
      drives.receive(reader.next());
      flush();
    }
    reader.always();
  }

  @Override
  public void read() throws IOException, RedirectionException, LineFailed {
    while (!over.get()) {
      drives.receive(reader.next());
    }
  }

  /** A command is no typing that the PC has to take, so nobody hears that it went. */
  @Override
  public void write(Typed typed, Consumer<Typed.Piece> sent, Runnable beat)
      throws IOException, InterruptedException {
    long alive = System.nanoTime();
    long beaten = alive;
    try {
      while (!over.get()) {
        Typed.Piece piece = typed.next(stage.pause(BEAT));
        if (over.get()) {
          break;
        }
        if (piece != null) {
          stage.obey(piece);
        }
        if (past(alive, SIGN_OF_LIFE)) {
          alive = System.nanoTime();
          drives.keepAlive();
        }
        flush();
        if (past(beaten, BEAT)) {
          beaten = System.nanoTime();
          beat.run();
        }
        stage.show();
      }
      drives.takeLeave();
      flush();
    } finally {
      line.close();
    }
  }

  private static boolean past(long since, Duration time) {
    return System.nanoTime() - since >= time.toNanos();
  }

  /** Called by one thread at a time: by the reading one until it is up, then by the writing one. */
  private void flush() throws IOException {
    for (int turn = 0; turn < TURNS; turn++) {
      byte[] bytes = drives.next();
      if (bytes.length == 0) {
        return;
      }
      line.out().write(bytes);
      drives.sent(bytes.length);
    }
    drives.nudge();
  }

  @Override
  public void end() {
    over.set(true);
  }
}
