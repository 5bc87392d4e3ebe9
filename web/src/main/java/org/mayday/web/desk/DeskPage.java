package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallStep;
import org.mayday.calls.boundary.Calls;
import org.mayday.calls.boundary.Duty;
import org.mayday.calls.boundary.OnDuty;
import org.mayday.web.signin.Me;

/** The desk: who calls, who talks, who waits. */
@Named
@RequestScoped
public class DeskPage {
  private static final int MISSED = 12;
  private static final int NOTES = 3;

  @Inject Calls calls;
  @Inject Duty duty;
  @Inject Me me;

  private List<Call> mine = List.of();
  private List<Call> others = List.of();
  private List<Call> missed = List.of();
  private List<OnDuty> onDuty = List.of();

  /** Reads everything anew, right before the page or a part of it is written. */
  public void load() {
    if (me.may("technician")) {
      duty.present(me.getSession());
    }
    onDuty = duty.onDuty();
    mine = calls.mine();
    others = calls.inProgress().stream().filter(call -> !mine.contains(call)).toList();
    missed = calls.missed(MISSED);
  }

  /** The newest notes of a call, oldest of them first. */
  public List<CallStep> notes(Call call) {
    List<CallStep> notes =
        calls.steps(call.id()).stream().filter(step -> step.what().equals("noted")).toList();
    return notes.subList(Math.max(0, notes.size() - NOTES), notes.size());
  }

  public List<Call> getMine() {
    return mine;
  }

  public List<Call> getOthers() {
    return others;
  }

  public List<OnDuty> getOnDuty() {
    return onDuty;
  }

  public List<Call> getMissed() {
    return missed;
  }
}
