package org.mayday.calls.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calls of the desk. */
@Stateless
@RolesAllowed("viewer")
public class Calls {

  /** Calls that wait for an answer, oldest first. */
  public List<Call> ringing() {
    throw new UnsupportedOperationException();
  }

  /** Calls that the caller of this method has in hand, oldest first. */
  public List<Call> mine() {
    throw new UnsupportedOperationException();
  }

  /** Calls that anybody has in hand, oldest first. */
  public List<Call> inProgress() {
    throw new UnsupportedOperationException();
  }

  /** Missed calls, newest first. */
  public List<Call> missed(int limit) {
    throw new UnsupportedOperationException();
  }

  /** Calls of a PC, newest first. */
  public List<Call> of(UUID platform, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Calls by what they are about. */
  public CallPage find(CallQuery q) {
    throw new UnsupportedOperationException();
  }

  /** One call. */
  public Optional<Call> get(UUID call) {
    throw new UnsupportedOperationException();
  }

  /** What happened in a call, oldest first. */
  public List<CallStep> steps(UUID call) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes a ringing call; of two who try at once one succeeds.
   *
   * @throws CallTaken naming who was faster
   * @throws IllegalCallMove if it no longer rings
   */
  @RolesAllowed("technician")
  public Call accept(UUID call) {
    throw new UnsupportedOperationException();
  }

  /** Turns a ringing call away. */
  @RolesAllowed("technician")
  public Call decline(UUID call, String why) {
    throw new UnsupportedOperationException();
  }

  /** Hands a call to another member of staff. */
  @RolesAllowed("technician")
  public Call transfer(UUID call, String toStaff) {
    throw new UnsupportedOperationException();
  }

  /** Adds a note. */
  @RolesAllowed("technician")
  public Call note(UUID call, String text) {
    throw new UnsupportedOperationException();
  }

  /** Adds a reference to a ticket of another system. */
  @RolesAllowed("technician")
  public Call ticket(UUID call, String reference) {
    throw new UnsupportedOperationException();
  }

  /** Ends a call that is in hand. */
  @RolesAllowed("technician")
  public Call wrapUp(UUID call, String summary) {
    throw new UnsupportedOperationException();
  }
}
