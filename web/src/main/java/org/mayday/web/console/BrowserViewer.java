package org.mayday.web.console;

import jakarta.json.JsonObject;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.FilePart;
import org.mayday.console.boundary.SeatNow;
import org.mayday.console.boundary.Viewer;
import org.mayday.web.stay.Stay;

/** A browser behind its WebSocket. Sends without waiting; thread-safe. */
final class BrowserViewer implements Viewer {
  private static final Logger LOG = System.getLogger(BrowserViewer.class.getName());

  private static final Duration PARTING = Duration.ofSeconds(10);

  /** Enough for whoever is far behind and still takes what is on its way. */
  private static final Duration LONGEST_PARTING = Duration.ofSeconds(60);

  private final Session session;
  private final Tidings tidings = new Tidings(this::send);

  BrowserViewer(Session session) {
    this.session = session;
  }

  @Override
  public void show(byte[] bytes, Runnable sent) {
    try {
      session.getAsyncRemote().sendBinary(ByteBuffer.wrap(bytes), result -> sent.run());
    } catch (IllegalStateException | IllegalArgumentException closing) {
      LOG.log(Level.DEBUG, "A browser was closed while it was shown something.", closing);
      sent.run();
    }
  }

  @Override
  public void seats(boolean open, String own, boolean mayTake, List<SeatNow> seats) {
    tidings.seats(Messages.seats(open, own, mayTake, seats));
  }

  @Override
  public void received(int bytes) {
    tidings.received(bytes);
  }

  @Override
  public void wants(FilePart part) {
    tidings.wants(part);
  }

  @Override
  public void end(Farewell farewell) {
    tidings.end(Messages.ended(farewell));
  }

  private void send(JsonObject message, Runnable sent) {
    boolean last = "ended".equals(message.getString("type"));
    try {
      session
          .getAsyncRemote()
          .sendText(
              message.toString(),
              result -> {
                if (last) {
                  part();
                }
                sent.run();
              });
    } catch (IllegalStateException | IllegalArgumentException closing) {
      LOG.log(Level.DEBUG, "A browser was closed while it was told something.", closing);
      sent.run();
    }
  }

  /**
   * The browser closes when it has heard the last message. If the server did, one that is behind
   * would be cut off from what is still on its way.
   */
  private void part() {
    Stay.of(session).part(PARTING, LONGEST_PARTING);
  }
}
