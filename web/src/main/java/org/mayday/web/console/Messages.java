package org.mayday.web.console;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.SeatNow;

/** The text messages of the server to a browser: JSON objects with a type. */
final class Messages {
  private Messages() {}

  static JsonObject seats(boolean open, String own, boolean mayTake, List<SeatNow> seats) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    seats.forEach(
        seat ->
            all.add(
                Json.createObjectBuilder()
                    .add("id", seat.id())
                    .add("name", seat.name())
                    .add("types", seat.types())));
    return Json.createObjectBuilder()
        .add("type", "seats")
        .add("open", open)
        .add("own", own)
        .add("mayTake", mayTake)
        .add("seats", all)
        .build();
  }

  static JsonObject received(int bytes) {
    return Json.createObjectBuilder().add("type", "received").add("bytes", bytes).build();
  }

  static JsonObject ended(Farewell farewell) {
    return Json.createObjectBuilder()
        .add("type", "ended")
        .add("ending", farewell.ending().name())
        .add("words", farewell.words())
        .build();
  }
}
