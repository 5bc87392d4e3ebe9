package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.Calls;

/** The call for which a PC is worked on, so that its terminal, screen and disks lead back to it. */
@Named
@RequestScoped
public class CallNow {
  private static final Set<CallState> ANSWERED =
      EnumSet.of(CallState.ACCEPTED, CallState.IN_SESSION);

  /** A PC has one open call at most, and it is among the newest. */
  private static final int NEWEST = 5;

  @Inject Calls calls;

  /** The call of a PC that was answered and is not over; none if there is no such call. */
  public List<Call> of(UUID pc) {
    return calls.of(pc, NEWEST).stream()
        .filter(call -> ANSWERED.contains(call.state()))
        .limit(1)
        .toList();
  }
}
