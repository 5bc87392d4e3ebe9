package org.mayday.simulator.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mayday.simulator.clock.Clockwork;

/** A clock that a test moves; alarms ring on the test's thread. */
public final class ManualClock implements Clockwork {

  private final List<Pending> pending = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Alarm after(Duration delay, Runnable action) {
    Pending alarm = new Pending(now.plus(delay), action);
    pending.add(alarm);
    return () -> pending.remove(alarm);
  }

  /** Lets time pass, and rings what is due. */
  public void pass(Duration time) {
    Instant end = now.plus(time);
    while (true) {
      Pending next =
          pending.stream()
              .filter(alarm -> !alarm.at.isAfter(end))
              .min(Comparator.comparing(Pending::at))
              .orElse(null);
      if (next == null) {
        break;
      }
      pending.remove(next);
      now = next.at;
      next.action.run();
    }
    now = end;
  }

  private record Pending(Instant at, Runnable action) {}
}
