package org.mayday.simulator.platform;

import org.jspecify.annotations.Nullable;
import org.mayday.simulator.clock.Monitor;

/** What one console has at a time. Safe for any thread. */
public abstract class OneConsole {
  private final Monitor monitor;
  private @Nullable Runnable ending;
  private long sessions;

  OneConsole(Monitor monitor) {
    this.monitor = monitor;
  }

  /** Whether the release knows it at all. */
  public abstract boolean offered();

  /** Whether it is switched on. */
  public abstract boolean enabled();

  /**
   * A console wants it.
   *
   * @param end ends its session
   * @return false if somebody else has it
   */
  public final boolean take(Runnable end) {
    synchronized (monitor) {
      if (ending != null) {
        return false;
      }
      ending = end;
      sessions++;
      monitor.changed();
      return true;
    }
  }

  /** A console has it no more. */
  public final void free(Runnable end) {
    synchronized (monitor) {
      if (ending == end) {
        ending = null;
        monitor.changed();
      }
    }
  }

  /** Whether a console has it. */
  public final boolean taken() {
    synchronized (monitor) {
      return ending != null;
    }
  }

  /** How many sessions there were. */
  public final long sessions() {
    synchronized (monitor) {
      return sessions;
    }
  }

  /** Ends the session that somebody has. */
  public final void terminate() {
    Runnable end;
    synchronized (monitor) {
      end = ending;
    }
    if (end != null) {
      end.run();
    }
  }
}
