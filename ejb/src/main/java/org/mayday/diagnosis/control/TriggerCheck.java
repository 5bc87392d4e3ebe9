package org.mayday.diagnosis.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.diagnosis.control.CallingSetup.Rule;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;

/** Does anything make it call, above all the key of its user? */
final class TriggerCheck implements Check {
  @Override
  public Finding of(Case it) {
    if (it.setup().isEmpty()) {
      return Check.unread(Reason.TRIGGERS, it, "what makes it call");
    }
    CallingSetup setup = it.setup().get();
    return rules(judged(setup), setup, it);
  }

  private static Finding judged(CallingSetup setup) {
    Optional<Rule> user = setup.rule(PolicyTrigger.USER_INITIATED);
    if (setup.rules().isEmpty()) {
      return finding(Verdict.FAULT, "Nothing makes the PC call: it has no rule.")
          .advise("Add a rule with remoteAccess.addRule.", Where.NETWORK);
    }
    if (user.isEmpty()) {
      return finding(Verdict.FAULT, "The PC has no rule for the help key of its user.")
          .advise("Add one of USER_INITIATED with remoteAccess.addRule.", Where.NETWORK);
    }
    if (setup.userCalls().filter(UserInitiatedState.DISABLED::equals).isPresent()) {
      return finding(Verdict.FAULT, "The help key is switched off in the firmware.")
          .advise("Switch it on with remoteAccess.userCalls.", Where.NETWORK);
    }
    if (user.get().servers().filter(List::isEmpty).isPresent()) {
      return finding(Verdict.FAULT, "The rule for the help key names no server.")
          .advise("Remove the rule and add it anew, with a server.", Where.NETWORK);
    }
    List<UserInitiatedState> half = List.of(UserInitiatedState.BIOS, UserInitiatedState.OS);
    Optional<UserInitiatedState> only = setup.userCalls().filter(half::contains);
    if (only.isPresent()) {
      return finding(
              Verdict.SUSPECT, "The user can call " + only.get().words() + " only, not otherwise.")
          .advise("Allow both with remoteAccess.userCalls.", Where.NETWORK);
    }
    return finding(Verdict.FINE, "The help key makes the PC call.");
  }

  private static Finding rules(Finding finding, CallingSetup setup, Case it) {
    Finding more = finding;
    for (Rule rule : setup.rules()) {
      more = more.seen(words(rule), it.readAt());
    }
    Optional<String> from = setup.userCalls().map(UserInitiatedState::words);
    return from.isEmpty() ? more : more.seen("Calls of its user: " + from.get() + ".", it.readAt());
  }

  private static String words(Rule rule) {
    List<String> words = new ArrayList<>();
    words.add(
        "Reason to call: " + rule.trigger().map(PolicyTrigger::words).orElse("not known here"));
    rule.period().map(Lengths::words).ifPresent(every -> words.add("every " + every));
    rule.life()
        .map(life -> life.equals(Duration.ZERO) ? "until closed" : "for " + Lengths.words(life))
        .ifPresent(words::add);
    rule.servers()
        .map(all -> all.isEmpty() ? "no server" : String.join(" and ", all))
        .ifPresent(words::add);
    return String.join(", ", words) + ".";
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.TRIGGERS, verdict, says);
  }
}
