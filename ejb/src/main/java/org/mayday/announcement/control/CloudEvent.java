package org.mayday.announcement.control;

import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.EventJson;

/** The form of an event for others: CloudEvents 1.0, JSON format, structured mode. */
public final class CloudEvent {
  private CloudEvent() {}

  /** An event, from this source. */
  public static String of(Announced event, String source) {
    return EventJson.object()
        .add("specversion", "1.0")
        .add("id", event.id().toString())
        .add("source", source)
        .add("type", event.type())
        .add("subject", event.subject())
        .add("time", event.time().toString())
        .add("datacontenttype", "application/json")
        .add("data", EventJson.parsed(event.data()))
        .build()
        .toString();
  }
}
