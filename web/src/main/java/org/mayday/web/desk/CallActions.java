package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.Calls;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.Staff;
import org.mayday.staff.boundary.StaffMember;
import org.mayday.web.signin.Me;

/** What a technician does with a call, from the desk and from the page of the call. */
@Named
@RequestScoped
public class CallActions {
  @Inject Calls calls;
  @Inject Staff staff;
  @Inject Asked asked;
  @Inject Told told;
  @Inject Me me;

  private @Nullable String call;
  private @Nullable String text;

  /** Takes the call; whoever is too late is told who has it. */
  public void accept() {
    UUID id = asked.id("call");
    Call taken = told.attempt(() -> calls.accept(id));
    if (taken != null) {
      told.done("call.accepted", taken.platformName());
    }
  }

  /** Turns the call away with a reason. */
  public void decline() {
    say(told.attempt(() -> calls.decline(id(), text)), "call.declined");
  }

  /** Hands the call to somebody else. */
  public void transfer() {
    say(told.attempt(() -> calls.transfer(id(), text)), "call.transferred");
  }

  /** Writes a note. */
  public void note() {
    say(told.attempt(() -> calls.note(id(), text)), "call.noted");
  }

  /** Adds a ticket's reference. */
  public void ticket() {
    say(told.attempt(() -> calls.ticket(id(), text)), "call.ticketed");
  }

  /** Closes the call with a summary. */
  public void wrapUp() {
    say(told.attempt(() -> calls.wrapUp(id(), text)), "call.wrappedUp");
  }

  /** Whom a call can be handed to. */
  public List<StaffMember> getColleagues() {
    return staff.list().stream()
        .filter(member -> member.enabled() && member.role() != Role.VIEWER)
        .filter(member -> !member.name().equals(me.getName()))
        .toList();
  }

  private void say(@Nullable Call changed, String key) {
    if (changed != null) {
      told.done(key, changed.platformName());
      text = null;
    }
  }

  private UUID id() {
    return Asked.parse(call).orElseThrow(() -> new IllegalArgumentException("no call"));
  }

  public @Nullable String getCall() {
    return call;
  }

  public void setCall(@Nullable String call) {
    this.call = call;
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }
}
