package org.mayday.diagnosis.control;

import java.util.Optional;
import java.util.Set;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.boundary.Twins;

/** Has another machine its UUID? */
final class TwinCheck implements Check {
  private static final Set<String> REASONS = Set.of("DUPLICATE_PLATFORM", "BOGUS_PLATFORM");

  @Override
  public Finding of(Case it) {
    if (it.twins().isPresent()) {
      return twins(it.twins().get());
    }
    Optional<Refusal> refused =
        it.refusedSince().stream().filter(one -> REASONS.contains(one.reason())).findFirst();
    if (refused.isPresent()) {
      return finding(Verdict.FAULT, "The PC was refused for its UUID, which is not its alone.")
          .seen(refused.get().detail(), refused.get().at())
          .advise("Have the vendor's tool write a UUID of its own into the board.", null);
    }
    return finding(Verdict.FINE, "No other machine with its UUID has called.");
  }

  private static Finding twins(Twins twins) {
    return finding(Verdict.FAULT, "Two machines have this UUID. One stays, the other is refused.")
        .seen(
            "The one at "
                + twins.staying()
                + " stays, the one at "
                + twins.refused()
                + " does not.",
            twins.since())
        .advise(
            "Find both. Have the vendor's tool write a UUID of its own into one of the boards.",
            Where.GATEWAY);
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.TWIN, verdict, says);
  }
}
