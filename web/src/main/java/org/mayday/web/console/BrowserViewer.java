package org.mayday.web.console;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.SeatNow;
import org.mayday.console.boundary.Viewer;

/** A browser behind its WebSocket. Sends without waiting; thread-safe. */
final class BrowserViewer implements Viewer {
  private static final Logger LOG = System.getLogger(BrowserViewer.class.getName());

  private final Session session;

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
    JsonArrayBuilder all = Json.createArrayBuilder();
    seats.forEach(
        seat ->
            all.add(
                Json.createObjectBuilder()
                    .add("id", seat.id())
                    .add("name", seat.name())
                    .add("types", seat.types())));
    tell(
        Json.createObjectBuilder()
            .add("type", "seats")
            .add("open", open)
            .add("own", own)
            .add("mayTake", mayTake)
            .add("seats", all)
            .build(),
        false);
  }

  @Override
  public void received(int bytes) {
    tell(Json.createObjectBuilder().add("type", "received").add("bytes", bytes).build(), false);
  }

  @Override
  public void end(Farewell farewell) {
    tell(
        Json.createObjectBuilder()
            .add("type", "ended")
            .add("ending", farewell.ending().name())
            .add("words", farewell.words())
            .build(),
        true);
  }

  private void tell(JsonObject message, boolean last) {
    try {
      session
          .getAsyncRemote()
          .sendText(
              message.toString(),
              result -> {
                if (last) {
                  close();
                }
              });
    } catch (IllegalStateException | IllegalArgumentException closing) {
      LOG.log(Level.DEBUG, "A browser was closed while it was told something.", closing);
    }
  }

  private void close() {
    try {
      session.close(new CloseReason(CloseCodes.NORMAL_CLOSURE, "over"));
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.DEBUG, "A browser is gone already.", gone);
    }
  }
}
