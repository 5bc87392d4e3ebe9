package org.mayday.doors.boundary;

import java.io.Serializable;
import org.mayday.audit.boundary.AuditedResult;

/**
 * What happened when the server knocked at a door of its own.
 *
 * @param good whether the door answered as it should
 * @param words what happened, in a sentence
 */
public record DoorTest(boolean good, String words) implements AuditedResult, Serializable {
  @Override
  public boolean succeeded() {
    return good;
  }

  @Override
  public String account() {
    return words;
  }
}
