package org.mayday.web.console;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.FilePart;
import org.mayday.console.boundary.SeatNow;

/** The text messages of the server to a browser: JSON objects with a type. */
final class Messages {
  private Messages() {}

  static JsonObject seats(boolean open, String own, boolean mayTake, List<SeatNow> seats) {
    JsonArrayBuilder all = EventJson.array();
    seats.forEach(
        seat ->
            all.add(
                EventJson.object()
                    .add("id", seat.id())
                    .add("name", seat.name())
                    .add("types", seat.types())));
    return EventJson.object()
        .add("type", "seats")
        .add("open", open)
        .add("own", own)
        .add("mayTake", mayTake)
        .add("seats", all)
        .build();
  }

  static JsonObject received(int bytes) {
    return EventJson.object().add("type", "received").add("bytes", bytes).build();
  }

  static JsonObject wants(List<FilePart> parts) {
    JsonArrayBuilder all = EventJson.array();
    parts.forEach(
        part ->
            all.add(
                EventJson.object()
                    .add("file", part.file().toString())
                    .add("number", part.number())
                    .add("from", part.from())
                    .add("bytes", part.bytes())));
    return EventJson.object().add("type", "wants").add("parts", all).build();
  }

  static JsonObject ended(Farewell farewell) {
    return EventJson.object()
        .add("type", "ended")
        .add("ending", farewell.ending().name())
        .add("words", farewell.words())
        .build();
  }
}
