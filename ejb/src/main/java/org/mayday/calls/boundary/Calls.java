package org.mayday.calls.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;
import org.mayday.calls.control.Actor;
import org.mayday.calls.control.CallRows;
import org.mayday.calls.control.CallSearch;
import org.mayday.calls.control.Switchboard;

/** The calls of the desk. */
@Stateless
@RolesAllowed("viewer")
public class Calls {
  @Resource SessionContext context;
  @Inject CallRows rows;
  @Inject CallSearch search;
  @Inject Switchboard switchboard;

  /** Calls that wait for an answer, oldest first. */
  public List<Call> ringing() {
    return rows.in(Set.of(CallState.RINGING));
  }

  /** Calls that the caller of this method has in hand, oldest first. */
  public List<Call> mine() {
    return rows.inHandOf(me());
  }

  /** Calls that anybody has in hand, oldest first. */
  public List<Call> inProgress() {
    return rows.in(CallRows.IN_HAND);
  }

  /** Missed calls, newest first. */
  public List<Call> missed(int limit) {
    return rows.missed(limit);
  }

  /** Calls of a PC, newest first. */
  public List<Call> of(UUID platform, int limit) {
    return rows.of(platform, limit);
  }

  /** Calls by what they are about. */
  public CallPage find(CallQuery q) {
    return search.find(q);
  }

  /** One call. */
  public Optional<Call> get(UUID call) {
    return rows.get(call);
  }

  /**
   * What happened in a call, oldest first.
   *
   * @throws UnknownCall if there is no such call
   */
  public List<CallStep> steps(UUID call) {
    return rows.steps(call);
  }

  /**
   * Takes a ringing call; of two who try at once one succeeds.
   *
   * @throws CallTaken naming who was faster
   * @throws IllegalCallMove if it no longer rings
   */
  @RolesAllowed("technician")
  @Audited("call.accept")
  public Call accept(@Subject(Subject.Kind.CALL) UUID call) {
    return switchboard.accept(call, me());
  }

  /** Turns a ringing call away. */
  @RolesAllowed("technician")
  @Audited("call.decline")
  public Call decline(@Subject(Subject.Kind.CALL) UUID call, @Detail String why) {
    return switchboard.decline(call, me(), why);
  }

  /** Hands a call to another member of staff; only the owner or a supervisor can. */
  @RolesAllowed("technician")
  @Audited("call.transfer")
  public Call transfer(@Subject(Subject.Kind.CALL) UUID call, @Detail String toStaff) {
    return switchboard.transfer(call, actor(), toStaff);
  }

  /** Adds a note. */
  @RolesAllowed("technician")
  @Audited("call.note")
  public Call note(@Subject(Subject.Kind.CALL) UUID call, String text) {
    return switchboard.note(call, me(), text);
  }

  /** Adds a reference to a ticket of another system. */
  @RolesAllowed("technician")
  @Audited("call.ticket")
  public Call ticket(@Subject(Subject.Kind.CALL) UUID call, @Detail String reference) {
    return switchboard.ticket(call, me(), reference);
  }

  /** Ends a call that is in hand (only the owner or a supervisor can) or was missed. */
  @RolesAllowed("technician")
  @Audited("call.wrapup")
  public Call wrapUp(@Subject(Subject.Kind.CALL) UUID call, String summary) {
    return switchboard.wrapUp(call, actor(), summary);
  }

  private Actor actor() {
    return new Actor(me(), context.isCallerInRole("supervisor"));
  }

  private String me() {
    return context.getCallerPrincipal().getName();
  }
}
