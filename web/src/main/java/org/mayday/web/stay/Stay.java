package org.mayday.web.stay;

import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The stay of somebody at a WebSocket, which can be bounded whatever he sends. The container's own
 * patience cannot: it begins anew with every ping, and the container answers pings itself.
 *
 * <p>A thread of ours must not close while something may come in, for the container mixes up the
 * requests of others then. So when the time is up a message is answered by closing, on its own
 * thread; and whoever sends pings only is closed by the container at the first moment when none
 * comes.
 */
public final class Stay {
  private static final Logger LOG = System.getLogger(Stay.class.getName());
  private static final String KEY = Stay.class.getName();

  /** Only whoever floods has no such moment; by then nothing else is kept for him. */
  private static final Duration MOMENT = Duration.ofMillis(100);

  private enum State {
    /** Has not said yet who he is. */
    STRANGER,
    /** Has said it. */
    GUEST,
    /** Was told the end, and may hear it out. */
    PARTING,
    /** His time is up. */
    OVER
  }

  private final Session session;
  private final ScheduledExecutorService clock;
  private State state;

  private Stay(Session session, ScheduledExecutorService clock, State state) {
    this.session = session;
    this.clock = clock;
    this.state = state;
  }

  /**
   * Somebody has come.
   *
   * @param patience how long he may take to say who he is
   * @param late what is done if he does not
   */
  static void begin(
      Session session, Duration patience, ScheduledExecutorService clock, Runnable late) {
    Stay stay = kept(new Stay(session, clock, State.STRANGER), patience);
    stay.in(
        patience,
        () -> {
          if (stay.becomes(State.STRANGER, State.OVER)) {
            late.run();
            stay.patience(MOMENT);
          }
        });
  }

  /**
   * Somebody has come who had to say before who he is.
   *
   * @param silence for how long he may be silent
   */
  public static void welcome(Session session, Duration silence, ScheduledExecutorService clock) {
    kept(new Stay(session, clock, State.GUEST), silence);
  }

  private static Stay kept(Stay stay, Duration patience) {
    stay.session.getUserProperties().put(KEY, stay);
    stay.patience(patience);
    return stay;
  }

  /** The stay of whoever has come by a session. */
  public static Stay of(Session session) {
    return (Stay) Objects.requireNonNull(session.getUserProperties().get(KEY));
  }

  /**
   * He says who he is.
   *
   * @return false if his time was up
   */
  public boolean isInTime() {
    becomes(State.STRANGER, State.GUEST);
    return !isOver();
  }

  /**
   * He is told the end, and is to close.
   *
   * @param silence for how long he may be silent then
   * @param most how long he may take at most
   */
  public void part(Duration silence, Duration most) {
    synchronized (this) {
      if (state == State.PARTING || state == State.OVER) {
        return;
      }
      state = State.PARTING;
    }
    patience(silence);
    in(
        most,
        () -> {
          if (becomes(State.PARTING, State.OVER)) {
            patience(MOMENT);
          }
        });
  }

  private synchronized boolean becomes(State from, State to) {
    boolean was = state == from;
    state = was ? to : state;
    return was;
  }

  /** Whether he was told the end. */
  public synchronized boolean isParting() {
    return state == State.PARTING || state == State.OVER;
  }

  /** Whether his time is up; whatever he says then is answered by closing. */
  public synchronized boolean isOver() {
    return state == State.OVER;
  }

  /** For how long he may be silent. */
  public void patience(Duration silence) {
    try {
      session.setMaxIdleTimeout(silence.toMillis());
    } catch (IllegalStateException gone) {
      LOG.log(Level.DEBUG, "Somebody is gone already.", gone);
    }
  }

  /** Closes at once; for the thread of a message. */
  public void shut() {
    try {
      session.close();
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.DEBUG, "Somebody is gone already.", gone);
    }
  }

  private void in(Duration time, Runnable work) {
    try {
      clock.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      LOG.log(Level.DEBUG, "The server is stopping, and shows nobody out.", stopping);
    }
  }
}
