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
   * @param patience how long it may be silent at first
   * @param door who listens from now on; nobody if there is no room
   */
  void open(Duration patience, Function<Line, Optional<LineListener>> door) {
    session.setMaxIdleTimeout(patience.toMillis());
    SocketLine line = new SocketLine(session);
    door.apply(line)
        .ifPresentOrElse(
            listener -> session.getUserProperties().put(LISTENER, listener), line::shut);
  }

  /**
   * Says something.
   *
   * @param patience how long it may be silent then
   */
  void says(String text, Duration patience) {
    heard(
        listener -> {
          session.setMaxIdleTimeout(patience.toMillis());
          return listener.heard(text);
        });
  }

  /** Sends something. */
  void sends(ByteBuffer message) {
    heard(listener -> listener.heard(message));
  }

  private void heard(Predicate<LineListener> what) {
    SocketLine line = new SocketLine(session);
    if (line.isOver() || listener().filter(what).isEmpty()) {
      line.shut();
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
    new SocketLine(session).shut();
  }

  private Optional<LineListener> listener() {
    return Optional.ofNullable((LineListener) session.getUserProperties().get(LISTENER));
  }
}
