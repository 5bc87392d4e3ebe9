package org.mayday.web.rest.stream;

import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Somebody who reads the stream. What he is told waits until he takes it; one who takes too little
 * is left. Thread-safe.
 */
final class Reader implements WriteListener {
  /** More than are kept for whoever comes again. */
  static final int MOST_WAITING = 2 * Shelf.MOST;

  private static final Logger LOG = System.getLogger(Reader.class.getName());

  private final Reading reading;
  private final Outlet outlet;
  private final Consumer<Reader> gone;
  private final LongSupplier nanos;
  private final long since;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private long taken;
  private boolean begun;
  private boolean unsent;
  private boolean over;

  /**
   * What he reads.
   *
   * @param user sign-in name
   * @param types what he wants to hear of
   * @param source CloudEvents "source" of all events
   */
  record Reading(String user, Set<CallEventType> types, String source) {
    Reading {
      types = Set.copyOf(types);
    }
  }

  /**
   * @param gone is told once when this is over; takes no lock
   * @param nanos the clock
   */
  Reader(Reading reading, Outlet outlet, Consumer<Reader> gone, LongSupplier nanos) {
    this.reading = reading;
    this.outlet = outlet;
    this.gone = gone;
    this.nanos = nanos;
    since = nanos.getAsLong();
    taken = since;
  }

  String user() {
    return reading.user();
  }

  /** Tells him of an event, if it is of a kind that he wants to hear of. */
  void tell(Told event) {
    if (reading.types().contains(event.type())) {
      tell(event.bytes(reading.source()));
    }
  }

  /** Tells him something; leaves him if too much waits already. */
  synchronized void tell(byte[] bytes) {
    if (over) {
      return;
    }
    if (waiting.isEmpty()) {
      taken = nanos.getAsLong();
    }
    waiting.add(bytes);
    if (waiting.size() > MOST_WAITING) {
      leave();
    } else {
      pass();
    }
  }

  /** Ends it if he is here so long, leaves him if he has taken nothing for so long. */
  synchronized void look(Duration silence, Duration stay) {
    long now = nanos.getAsLong();
    if (!waiting.isEmpty() && now - taken > silence.toNanos()) {
      leave();
    } else if (now - since > stay.toNanos()) {
      end();
    }
  }

  @Override
  public synchronized void onWritePossible() {
    begun = true;
    pass();
  }

  @Override
  public void onError(Throwable broken) {
    LOG.log(Level.DEBUG, "Somebody who read events is gone.", broken);
    end();
  }

  private void pass() {
    try {
      while (begun && !over && (unsent || !waiting.isEmpty()) && outlet.isReady()) {
        byte[] next = waiting.poll();
        unsent = next != null;
        if (next == null) {
          outlet.flush();
        } else {
          outlet.write(next);
          taken = nanos.getAsLong();
        }
      }
    } catch (IOException | IllegalStateException broken) {
      onError(broken);
    }
  }

  private void leave() {
    if (finish()) {
      outlet.cut();
    }
  }

  /** Ends it; whatever he has not taken is lost to him. */
  void end() {
    if (finish()) {
      outlet.end();
    }
  }

  private synchronized boolean finish() {
    boolean first = !over;
    over = true;
    waiting.clear();
    if (first) {
      gone.accept(this);
    }
    return first;
  }
}
