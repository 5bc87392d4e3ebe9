package org.mayday.diagnosis.control;

import java.util.Optional;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.presence.boundary.TunnelRecord;

/** It calls; but does it ring, and is anybody there? */
final class RingingCheck implements Check {
  private static final String USER = "USER_INITIATED";

  @Override
  public Finding of(Case it) {
    Optional<TunnelRecord> user =
        it.tunnels().stream().filter(one -> one.trigger().equals(USER)).findFirst();
    if (user.filter(one -> one.callerClass() == CallerClass.AUTOMATIC).isPresent()) {
      return finding(
              Verdict.SUSPECT,
              "The PC says that its user calls, but was taken for a timer, so it did not ring.")
          .seen(user.get().evidence(), user.get().openedAt())
          .advise("Look at the caller rules.", Where.RULES);
    }
    Finding duty =
        it.onDuty() > 0
            ? finding(Verdict.FINE, "Calls ring, and somebody is there.")
            : finding(Verdict.SUSPECT, "Nobody has the desk open now: a call would ring unheard.")
                .advise("Open the desk.", Where.DESK);
    Finding people = duty.seen("People who have the desk open: " + it.onDuty() + ".", null);
    return user.isEmpty()
        ? people.seen("It has opened no tunnel for its user yet.", null)
        : people.seen(
            "It called for its user last: " + user.get().evidence(), user.get().openedAt());
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.RINGING, verdict, says);
  }
}
