package org.mayday.console.control;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.recording.control.Recorder;
import org.mayday.redirection.RedirectionKind;

/**
 * A serial line: all see every byte. Who types is waited for, and so the PC; who only watches and
 * does not keep up is sent away.
 */
final class SerialStage implements Stage {
  /** Most shown bytes that the browser has not taken. */
  static final int WINDOW = 32 * 1024;

  /** How long somebody who only watches may stand in the way of the others. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  private final Audience audience;
  private final Recent recent = new Recent();

  SerialStage(Audience audience) {
    this.audience = audience;
  }

  @Override
  public RedirectionKind line() {
    return RedirectionKind.SOL;
  }

  @Override
  public int window() {
    return WINDOW;
  }

  @Override
  public Talk talk(RedirectionLine line, IntConsumer seen, Supplier<Recorder> recorder) {
    return new SerialTalk(
        line,
        bytes -> {
          seen.accept(bytes.length);
          recorder.get().shown(bytes);
          show(bytes);
        });
  }

  /** Called by the audience, so nothing is shown meanwhile. */
  @Override
  public void joined(Occupant occupant) {
    byte[] before = recent.bytes();
    if (before.length > 0) {
      occupant.begin(before);
    }
  }

  private void show(byte[] bytes) {
    List<Occupant> all = audience.all(() -> recent.add(bytes));
    try {
      for (Occupant occupant : all) {
        show(occupant, bytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever reads from the line ends it
    }
  }

  private void show(Occupant occupant, byte[] bytes) throws InterruptedException {
    while (!occupant.show(bytes, PATIENCE)) {
      if (!audience.types(occupant)) {
        occupant.end(new Farewell(Ending.BROWSER, "This browser did not take what the PC says."));
        occupant.leave();
        return;
      }
    }
  }

  /** Whoever waits for room wakes by himself. */
  @Override
  public void moved(Occupant occupant) {}

  /** A serial line knows bytes, and no keys that are held. */
  @Override
  public void handed(Occupant to) {}

  /** Colours are the affair of whoever shows the bytes. */
  @Override
  public void colours(int colours) {}

  @Override
  public void left(Occupant occupant, boolean typed) {}

  @Override
  public void end() {}
}
