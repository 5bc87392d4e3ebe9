package org.mayday.ticketing.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.control.CallJson;
import org.mayday.ticketing.entity.KeptAnswer;

/**
 * What a ticketing system is told.
 *
 * @param id of the command; null if it had none
 * @param done or refused
 * @param message a sentence
 * @param call the call afterwards; null if there is none
 */
record Answer(@Nullable UUID id, boolean done, String message, @Nullable Call call) {

  static Answer refused(@Nullable UUID id, String message) {
    return new Answer(id, false, message, null);
  }

  /** As JSON; without the call if that would be longer than can be kept. */
  String text() {
    String whole = object(call).toString();
    return whole.length() <= KeptAnswer.LONGEST ? whole : object(null).toString();
  }

  private JsonObject object(@Nullable Call of) {
    JsonObjectBuilder object = EventJson.object();
    if (id != null) {
      object.add("id", id.toString());
    }
    object.add("result", done ? "done" : "refused").add("message", message);
    if (of != null) {
      object.add("call", CallJson.of(of));
    }
    return object.build();
  }
}
