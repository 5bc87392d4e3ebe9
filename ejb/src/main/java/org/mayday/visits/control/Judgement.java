package org.mayday.visits.control;

import java.util.Optional;
import java.util.Set;
import org.mayday.operation.boundary.Effect;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;

/** What becomes of a run that did not succeed. */
final class Judgement {
  /** So often a reading that is cut off begins again. */
  static final int ATTEMPTS = 5;

  private static final Set<Kind> AWAY =
      Set.of(Kind.NOT_CONNECTED, Kind.PORT_NOT_FORWARDED, Kind.BUSY);
  private static final Set<Kind> UNSURE = Set.of(Kind.CUT, Kind.TIMED_OUT, Kind.CANCELLED);

  private Judgement() {}

  /**
   * How it ended; empty if it begins again when the PC calls.
   *
   * @param patient whether it waits for its PC
   * @param resumed whether its operation may begin again where it broke off
   */
  static Optional<RunEnd> of(
      Run run, boolean patient, boolean resumed, OperationFailed failure, UnderWay under) {
    if (failure.kind() == Kind.CANCELLED) {
      String who = under.cancelledBy().map(name -> "Cancelled by " + name + ". ").orElse("");
      return Optional.of(RunEnd.cancelled(who + words(run, resumed, failure)).with(under.sheet()));
    }
    if (patient && mayRepeat(run, resumed, failure)) {
      return Optional.empty();
    }
    return Optional.of(
        RunEnd.failed(failure.kind().name(), words(run, resumed, failure)).with(under.sheet()));
  }

  private static boolean mayRepeat(Run run, boolean resumed, OperationFailed failure) {
    // without a cause below it, the PC was not asked at all
    boolean away = AWAY.contains(failure.kind());
    if (away && failure.getCause() == null) {
      return true;
    }
    return (resumed || run.effect() == Effect.READ)
        && (away || failure.kind() == Kind.CUT)
        && run.attempts() < ATTEMPTS;
  }

  private static String words(Run run, boolean resumed, OperationFailed failure) {
    boolean unsure =
        run.effect() != Effect.READ
            && UNSURE.contains(failure.kind())
            && failure.getCause() != null;
    if (!unsure) {
      return failure.getMessage();
    }
    return failure.getMessage()
        + (resumed
            ? " What had begun goes on by itself when the PC calls next."
            : " It is not known whether the PC did it.");
  }

  /** The server stopped while a run was under way or had not begun; empty if it waits. */
  static Optional<RunEnd> stopped(Run run, boolean resumed) {
    if (run.effect() == Effect.READ || resumed && run.state() == RunState.RUNNING) {
      return Optional.empty();
    }
    return Optional.of(
        RunEnd.failed(
            RunEnd.STOPPED,
            run.state() == RunState.RUNNING
                ? "The server stopped while it ran; it is not known whether the PC did it."
                : "The server stopped before it ran; the PC was not asked."));
  }
}
