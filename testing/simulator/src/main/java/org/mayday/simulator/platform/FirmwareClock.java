package org.mayday.simulator.platform;

import java.time.Duration;
import java.time.Instant;
import org.mayday.simulator.clock.Clockwork;

/** The clock of one PC's firmware, which a console may set (AMT_TimeSynchronizationService). */
public final class FirmwareClock implements Clockwork {

  private final Clockwork clockwork;
  private volatile Duration ahead = Duration.ZERO;

  /** A clock that goes right. */
  public FirmwareClock(Clockwork clockwork) {
    this.clockwork = clockwork;
  }

  @Override
  public Instant now() {
    return clockwork.now().plus(ahead);
  }

  @Override
  public Alarm after(Duration delay, Runnable action) {
    return clockwork.after(delay, action);
  }

  /** Sets the clock; alarms keep their delays. */
  public void set(Instant now) {
    ahead = Duration.between(clockwork.now(), now);
  }
}
