package org.mayday.diagnosis.control;

import java.util.List;
import java.util.Set;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.diagnosis.control.CallingSetup.Listener;

/**
 * Would somebody hear its user inside the company network? Where no rule names a server inside, it
 * opens no tunnel there; the key works only if somebody is subscribed to the event of it (Intel AMT
 * Implementation and Reference Guide, "Client Initiated Local Access").
 */
final class InsideCheck implements Check {
  private static final Set<String> TELLING =
      Set.of("Intel(r) AMT:All", "Intel(r) AMT:AllEvents", "Intel(r) AMT:Features");

  @Override
  public Finding of(Case it) {
    if (it.setup().isEmpty()) {
      return Check.unread(
          Reason.INSIDE, it, "whether somebody hears it inside the company network");
    }
    if (it.setup().get().callsInside()) {
      return finding(
              Verdict.FINE, "Inside the company network its user is put through to a server there.")
          .seen("The rule of its user named one.", it.readAt());
    }
    List<Listener> told =
        it.setup().get().subscriptions().stream()
            .filter(one -> TELLING.contains(one.events()))
            .toList();
    if (told.isEmpty()) {
      return finding(
              Verdict.SUSPECT,
              "Inside the company network the help key is dead: nobody is subscribed to the event"
                  + " of it. Outside this does not matter.")
          .seen("It had no such subscription.", it.readAt())
          .advise("Subscribe the event listener with subscriptions.add.", Where.NETWORK);
    }
    boolean here =
        told.stream().anyMatch(one -> one.address().endsWith("/events/" + it.pc().uuid()));
    if (here && !it.hearsInside()) {
      return seen(
              finding(
                  Verdict.SUSPECT,
                  "The PC posts its events here from inside the company network, but the listener"
                      + " for them is off."),
              told,
              it)
          .advise("Have the administrator switch it on with mayday.events.listen.", null);
    }
    if (!here) {
      return seen(
              finding(
                  Verdict.SUSPECT,
                  "Inside the company network its events go elsewhere, not to the listener here."
                      + " Outside this does not matter."),
              told,
              it)
          .advise("Subscribe the event listener with subscriptions.add.", Where.NETWORK);
    }
    return seen(
        finding(Verdict.FINE, "Inside the company network its user is heard by events."), told, it);
  }

  private static Finding seen(Finding finding, List<Listener> told, Case it) {
    Finding more = finding;
    for (Listener one : told) {
      more = more.seen("It sends " + one.events() + " to " + one.address() + ".", it.readAt());
    }
    return more;
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.INSIDE, verdict, says);
  }
}
