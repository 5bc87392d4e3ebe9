package org.mayday.web.relay;

import jakarta.websocket.Session;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.mayday.relay.Line;
import org.mayday.web.stay.Stay;

/** A WebSocket as a line: one message after another, each in bounded time. */
final class SocketLine implements Line {
  private static final Logger LOG = System.getLogger(SocketLine.class.getName());
  private static final long PATIENCE = 20;
  private static final Duration PARTING = Duration.ofSeconds(5);
  private static final Duration LONGEST_PARTING = Duration.ofSeconds(15);

  private final Session session;

  SocketLine(Session session) {
    this.session = session;
  }

  @Override
  public void send(ByteBuffer message) throws IOException {
    sent(() -> session.getAsyncRemote().sendBinary(message));
  }

  @Override
  public void say(String text) {
    try {
      sent(() -> session.getAsyncRemote().sendText(text));
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "Somebody is gone and hears nothing.", gone);
    }
  }

  /** Several lines of one session may be in use. */
  private void sent(Supplier<Future<Void>> message) throws IOException {
    synchronized (session) {
      try {
        message.get().get(PATIENCE, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException | IllegalStateException e) {
        throw new IOException("the line is broken", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
  }

  /**
   * The other side closes when it has heard the last, or is closed when it says no more. The thread
   * of a message may close at once; the container mixes up the requests of others if another does.
   */
  @Override
  public void close() {
    Stay.of(session).part(PARTING, LONGEST_PARTING);
  }
}
