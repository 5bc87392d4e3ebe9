package org.mayday.ticketing.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.ticketing.boundary.CommandFigures;
import org.mayday.ticketing.control.Outcome.Fate;

/** Counts commands since the start. Thread-safe. */
@ApplicationScoped
public class CommandTally {
  private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
  private long taken;
  private long dead;
  private boolean reachable;
  private String lastError = "";
  private @Nullable Instant lastErrorAt;

  /** What became of a command. */
  public synchronized void count(Fate fate) {
    fates.merge(fate, 1L, Long::sum);
  }

  /** Messages are off the queue, of which so many were put aside. */
  public synchronized void took(int messages, int putAside) {
    taken += messages;
    dead += putAside;
  }

  /** Whether the broker answers; gives true if that is new. */
  public synchronized boolean reachable(boolean now) {
    boolean changed = reachable != now;
    reachable = now;
    return changed;
  }

  /** Remembers what went wrong; gives true if it is not the same as before. */
  public synchronized boolean failed(String why, Instant at) {
    boolean fresh = !why.equals(lastError);
    lastError = why;
    lastErrorAt = at;
    return fresh;
  }

  /** All figures. */
  public synchronized CommandFigures figures(TicketingSettings settings) {
    return new CommandFigures(
        settings.enabled(),
        reachable,
        settings.queue(),
        settings.as(),
        taken,
        of(Fate.DONE),
        of(Fate.REFUSED),
        of(Fate.REPEATED),
        dead,
        lastError,
        lastErrorAt);
  }

  private long of(Fate fate) {
    return fates.getOrDefault(fate, 0L);
  }
}
