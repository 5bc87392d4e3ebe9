package org.mayday.simulator.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.log.LogRecord.Kind;

/**
 * The event log of one PC, newest record first. When it is full the oldest record falls out, as
 * AMT_MessageLog.OverwritePolicy 2 ("Wraps When Full") says.
 */
public final class EventLog {

  /** How many records firmware keeps. */
  public static final int CAPACITY = 390;

  private final Deque<LogRecord> records = new ArrayDeque<>();
  private final Clockwork clock;
  private final Monitor monitor;
  private boolean frozen;

  /** Begins an empty log. */
  public EventLog(Clockwork clock, Monitor monitor) {
    this.clock = clock;
    this.monitor = monitor;
  }

  /** Notes what happened now; a frozen log takes nothing. */
  public void note(Kind kind) {
    synchronized (monitor) {
      if (frozen) {
        return;
      }
      if (records.size() == CAPACITY) {
        records.removeLast();
      }
      records.addFirst(new LogRecord(clock.now(), kind));
      monitor.changed();
    }
  }

  /** Takes records of the past, as if they had been written then; the newest must come first. */
  public void remember(List<LogRecord> past) {
    synchronized (monitor) {
      past.forEach(records::addLast);
      while (records.size() > CAPACITY) {
        records.removeLast();
      }
    }
  }

  /** All records, newest first. */
  public List<LogRecord> records() {
    synchronized (monitor) {
      return List.copyOf(records);
    }
  }

  /** Forgets all records. */
  public void clear() {
    synchronized (monitor) {
      records.clear();
      monitor.changed();
    }
  }

  /** Stops or resumes the taking of records. */
  public void freeze(boolean on) {
    synchronized (monitor) {
      frozen = on;
    }
  }

  /** Whether the log takes no records. */
  public boolean frozen() {
    synchronized (monitor) {
      return frozen;
    }
  }
}
