package org.mayday.web.relay;

import jakarta.websocket.Session;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.mayday.relay.Line;

/** A WebSocket as a line: one message after another, each in bounded time. */
final class SocketLine implements Line {
  private static final Logger LOG = System.getLogger(SocketLine.class.getName());
  private static final long PATIENCE = 20;

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

  @Override
  public void close() {
    try {
      session.close();
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.DEBUG, "Somebody is gone already.", gone);
    }
  }
}
