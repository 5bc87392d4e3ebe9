package org.mayday.announcement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;

/** Tells the world, in the transaction of the caller: both the change and the event, or neither. */
@Dependent
public class Announcer {

  /** Writes an event into the outbox. */
  public void announce(String type, String subject, JsonObject data) {
    throw new UnsupportedOperationException();
  }
}
