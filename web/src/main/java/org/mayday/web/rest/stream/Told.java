package org.mayday.web.rest.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.CloudEvent;

/** An event in the form of the stream, made once for all who read, and not before somebody does. */
final class Told {
  private final UUID id;
  private final CallEventType type;
  private final Announced event;
  private byte @Nullable [] written;

  private Told(CallEventType type, Announced event) {
    this.id = event.id();
    this.type = type;
    this.event = event;
  }

  /** The event, if it is one of calls. */
  static Optional<Told> of(Announced event) {
    return CallEventType.ofEvent(event.type()).map(type -> new Told(type, event));
  }

  UUID id() {
    return id;
  }

  CallEventType type() {
    return type;
  }

  /**
   * Its lines; the JSON is one of them.
   *
   * @param source CloudEvents "source", always the same
   * @return not to be changed
   */
  synchronized byte[] bytes(String source) {
    if (written == null) {
      written =
          utf8(
              "id: %s\nevent: %s\ndata: %s\n\n"
                  .formatted(id, event.type(), CloudEvent.of(event, source)));
    }
    return written;
  }

  /** Says how far the stream is, and nothing else; a client keeps the id. */
  static byte[] place(UUID id) {
    return utf8("id: " + id + "\n\n");
  }

  /** The beginning of a stream: how long to wait before coming again, in ms, and how far it is. */
  static byte[] beginning(UUID id) {
    return utf8("retry: 3000\nid: " + id + "\n\n");
  }

  /** Says that events were missed and are not kept any more. */
  static byte[] reset(UUID id) {
    return utf8("id: " + id + "\nevent: reset\ndata: {}\n\n");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
