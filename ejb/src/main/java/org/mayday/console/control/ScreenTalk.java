package org.mayday.console.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.mayday.recording.control.Recorder;
import org.mayday.redirection.RedirectionException;
import org.mayday.wsman.Deadline;

/**
 * Keyboard, screen and mouse on an open line: one thread reads and draws; once it is up another one
 * sends keys, and asks for updates when somebody can take them.
 */
final class ScreenTalk implements Talk {
  /** The firmware expects something every five seconds. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);

  private static final int PORTION = 16 * 1024;

  private final RedirectionLine line;
  private final Gallery gallery;
  private final IntConsumer seen;
  private final Supplier<Recorder> recorder;
  private final LineReader reader;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * On an open line.
   *
   * @param seen hears how many bytes the firmware has said
   * @param recorder who takes down what is drawn
   */
  ScreenTalk(RedirectionLine line, Gallery gallery, IntConsumer seen, Supplier<Recorder> recorder) {
    this.line = line;
    this.gallery = gallery;
    this.seen = seen;
    this.recorder = recorder;
    this.reader =
        new LineReader(
            line, PORTION, "The PC did not show its screen in time.", "The PC ended the session.");
  }

  @Override
  public void begin(Deadline deadline) throws IOException, RedirectionException, LineFailed {
    send(gallery.begin());
    while (!gallery.isUp()) {
      reader.until(deadline);
      send(gallery.receive(reader.next()));
    }
    reader.always();
    gallery.show(); // the size, after which the first update is asked for
  }

  @Override
  public void read() throws IOException, RedirectionException, LineFailed {
    try {
      while (!over.get()) {
        ByteBuffer said = reader.next();
        seen.accept(said.remaining());
        gallery.receive(said); // once it is up, it answers only what it is asked for
        gallery.show();
        gallery.film(recorder.get());
      }
    } finally {
      gallery.filmLast(recorder.get());
    }
  }

  @Override
  public void write(Typed typed, Consumer<Typed.Piece> sent, Runnable beat)
      throws IOException, InterruptedException {
    Held held = new Held();
    long alive = System.nanoTime();
    try {
      while (!over.get()) {
        Typed.Piece piece = typed.next(SIGN_OF_LIFE);
        if (over.get()) {
          break;
        }
        if (piece != null) {
          send(held.messages(piece, gallery::pixel));
          sent.accept(piece);
        }
        send(gallery.request());
        if (System.nanoTime() - alive >= SIGN_OF_LIFE.toNanos()) {
          alive = System.nanoTime();
          send(gallery.keepAlive());
          gallery.film(recorder.get()); // of a screen that stands still nothing is read
          beat.run();
        }
      }
      send(held.letGo());
    } finally {
      line.close();
    }
  }

  /** Called by one thread at a time: by the reading one until it is up, then by the writing one. */
  private void send(byte[] bytes) throws IOException {
    if (bytes.length > 0) {
      line.out().write(bytes);
    }
  }

  @Override
  public void end() {
    over.set(true);
  }
}
