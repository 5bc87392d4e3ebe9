package org.mayday.diagnosis.control;

import java.util.Objects;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.provisioning.boundary.Standing;

/** Was it set up to call by its profile, and to the end? */
final class ProfileCheck implements Check {
  @Override
  public Finding of(Case it) {
    return it.standing()
        .map(ProfileCheck::of)
        .orElseGet(
            () ->
                finding(
                    Verdict.FINE, "The PC has no profile here: it was set up by somebody else."));
  }

  private static Finding of(Standing pc) {
    return switch (pc.state()) {
      case APPLIED -> applied(pc);
      case APPLYING -> cut(pc, "Setting the PC up by its profile was broken off.");
      case REMOVING -> cut(pc, "Taking the profile from the PC was broken off.");
      case AWAITING_CALL ->
          seen(
                  finding(
                      Verdict.SUSPECT,
                      "The PC was told of a new server, and has not called it since. The former one"
                          + " stays with it until it has."),
                  pc)
              .advise(comes(pc), null)
              .advise(
                  "If it does not come, compare the address and the name of the server.",
                  Where.NETWORK);
      case BROKEN ->
          seen(finding(Verdict.SUSPECT, "Its profile could not be applied: " + pc.failure()), pc)
              .advise(
                  "Go on with profile.continue, or go back with profile.remove.", Where.NETWORK);
    };
  }

  private static String comes(Standing pc) {
    return switch (Objects.requireNonNullElse(pc.awaits(), Standing.Awaits.CALL)) {
      case CALL -> "Have its user press the help key, or wait for its timer.";
      case END_OF_TUNNEL -> "Wait: it calls when its tunnel has ended.";
      case HANGING_UP ->
          "Hang up its tunnel, which may stay until somebody closes it: the PC calls by its timer.";
      case HANGING_UP_AND_USER ->
          "Hang up its tunnel, which may stay until then, and have its user press the help key.";
    };
  }

  private static Finding applied(Standing pc) {
    Finding fine = seen(finding(Verdict.FINE, "The PC was set up by its profile, and called."), pc);
    return pc.version() < pc.latest()
        ? fine.seen("The newest version of the profile is " + pc.latest() + ".", null)
        : fine;
  }

  private static Finding cut(Standing pc, String says) {
    return seen(finding(Verdict.SUSPECT, says), pc)
        .seen("The step " + pc.step() + " was begun last.", pc.changedAt())
        .advise("Nothing: it is gone on with when the PC calls next.", null);
  }

  private static Finding seen(Finding finding, Standing pc) {
    return finding.seen(
        "Profile " + pc.profile() + ", version " + pc.version() + ", by " + pc.who() + ".",
        pc.changedAt());
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.PROFILE, verdict, says);
  }
}
