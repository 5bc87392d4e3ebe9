package org.mayday.web.relay;

import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mayday.relay.Line;
import org.mayday.relay.LineListener;
import org.mayday.web.stay.Doorkeeper;
import org.mayday.web.stay.Stay;

/**
 * Who came in by a WebSocket. Whoever says what nobody listens to, or may not be said, is shown
 * out.
 */
record Guest(Session session) {
  private static final Logger LOG = System.getLogger(Guest.class.getName());
  private static final String LISTENER = "org.mayday.listener";

  /**
   * Comes in.
   *
   * @param patience how long it may take to say something that somebody listens to
   * @param door who listens from now on; nobody if there is no room
   */
  void open(Duration patience, Doorkeeper keeper, Function<Line, Optional<LineListener>> door) {
    // its place is free at the end of the patience, even if it goes on sending pings
    keeper.receive(session, patience, this::gone);
    SocketLine line = new SocketLine(session);
    door.apply(line)
        .ifPresentOrElse(
            listener -> session.getUserProperties().put(LISTENER, listener), stay()::shut);
  }

  /**
   * Says something.
   *
   * @param patience how long it may be silent then
   */
  void says(String text, Duration patience) {
    heard(
        listener -> {
          if (!stay().isInTime()) {
            return false;
          }
          stay().patience(patience);
          return listener.heard(text);
        });
  }

  /** Sends something. */
  void sends(ByteBuffer message) {
    heard(listener -> listener.heard(message));
  }

  private void heard(Predicate<LineListener> what) {
    if (stay().isParting() || listener().filter(what).isEmpty()) {
      stay().shut();
    }
  }

  /** Is gone. */
  void gone() {
    listener().ifPresent(LineListener::gone);
  }

  /** Is lost, by a failure of its line or of ours. */
  void lost(Throwable cause) {
    LOG.log(Level.DEBUG, "The line of somebody at " + session.getRequestURI() + " broke.", cause);
    gone();
    stay().shut();
  }

  private Stay stay() {
    return Stay.of(session);
  }

  private Optional<LineListener> listener() {
    return Optional.ofNullable((LineListener) session.getUserProperties().get(LISTENER));
  }
}
