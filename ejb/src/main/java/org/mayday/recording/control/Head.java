package org.mayday.recording.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.mayday.recording.boundary.Recording;
import org.mayday.recording.boundary.RecordingKind;

/** What the first block of a file says of the recording, so that it explains itself. */
final class Head {
  private Head() {}

  static Entry of(Recording recording) {
    return Entry.of(
        0,
        Entry.Type.MARK,
        Json.createObjectBuilder()
            .add("id", recording.id().toString())
            .add("platform", recording.platform().toString())
            .add("kind", recording.kind().name())
            .add("who", recording.who())
            .add("beganAt", recording.beganAt().toString())
            .build()
            .toString());
  }

  /**
   * The recording as it began.
   *
   * @throws IOException if the head makes no sense
   */
  static Recording read(Entry entry) throws IOException {
    try (JsonReader reader = Json.createReader(new StringReader(entry.words()))) {
      JsonObject head = reader.readObject();
      return Recording.begun(
          UUID.fromString(head.getString("id")),
          UUID.fromString(head.getString("platform")),
          RecordingKind.valueOf(head.getString("kind")),
          head.getString("who"),
          Instant.parse(head.getString("beganAt")));
    } catch (JsonException | IllegalArgumentException | DateTimeException e) {
      throw new IOException("The head of a recording makes no sense.", e);
    }
  }
}
