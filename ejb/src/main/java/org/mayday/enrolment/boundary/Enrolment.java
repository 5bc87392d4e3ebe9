package org.mayday.enrolment.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The set-up of a PC from itself.
 *
 * @param run number of the agent
 * @param token name of the token
 * @param platform null until the firmware has told it
 * @param host name that the agent told; empty if it told none
 * @param name what the PC is called; empty until it is registered
 * @param mode control mode that the PC has, CLIENT or ADMIN; empty until it has one
 * @param step that is under way, or where it ended
 * @param message how it ended, or why it has to wait; empty if neither
 * @param notes what happened, the oldest first
 */
public record Enrolment(
    UUID run,
    String token,
    @Nullable UUID platform,
    String host,
    String name,
    String mode,
    EnrolmentState state,
    EnrolmentStep step,
    String message,
    int attempts,
    Instant begunAt,
    Instant changedAt,
    List<Note> notes)
    implements Serializable {
  public Enrolment {
    notes = List.copyOf(notes);
  }

  /** What happened at a step, in a sentence. */
  public record Note(EnrolmentStep step, String words, Instant at) implements Serializable {}
}
