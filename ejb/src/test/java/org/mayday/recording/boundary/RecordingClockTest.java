package org.mayday.recording.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.recording.control.Housekeeping;

class RecordingClockTest {
  private final List<String> done = new ArrayList<>();
  private boolean away = true;
  private final RecordingClock clock = new RecordingClock();

  /** Housekeeping that tells what it was asked for. */
  private final class Told extends Housekeeping {
    @Override
    public void settle() {
      done.add("settle");
      if (away) {
        throw new IllegalStateException("the database is away");
      }
    }

    @Override
    public void endBroken() {
      done.add("end");
    }
  }

  @Test
  void settlesAtTheStartUntilItIsDone() {
    clock.housekeeping = new Told();
    clock.finish();
    away = false;
    clock.finish();
    clock.finish();
    assertThat(done).containsExactly("settle", "settle", "end");
  }
}
