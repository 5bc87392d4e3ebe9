package org.mayday.web.rest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mayday.alerts.boundary.UnknownAlert;
import org.mayday.batch.boundary.UnknownBatch;
import org.mayday.calls.boundary.CallTaken;
import org.mayday.calls.boundary.IllegalCallMove;
import org.mayday.calls.boundary.UnknownCall;
import org.mayday.console.boundary.NothingLent;
import org.mayday.fleet.boundary.ExportRefused;
import org.mayday.fleet.boundary.InvalidPlatform;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.image.boundary.UnknownImage;
import org.mayday.lan.boundary.LanRefused;
import org.mayday.lan.boundary.UnknownSweep;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.UnknownOperation;
import org.mayday.visits.boundary.UnknownPolicy;
import org.mayday.visits.boundary.UnknownRun;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;

/** Which problem a failure of a boundary is; its message is a sentence for people. */
final class Meaning {
  /** RFC 9110, 15.5.21: understood, but it breaks a rule. */
  static final int BREAKS_A_RULE = 422;

  private static final int NO_ANSWER = 504;
  private static final Set<Kind> SILENT = Set.of(Kind.NOT_CONNECTED, Kind.TIMED_OUT);
  private static final Map<Class<?>, ProblemType> TYPES =
      Map.ofEntries(
          Map.entry(UnknownCall.class, ProblemType.NOT_FOUND),
          Map.entry(UnknownAlert.class, ProblemType.NOT_FOUND),
          Map.entry(UnknownPlatform.class, ProblemType.NOT_FOUND),
          Map.entry(UnknownOperation.class, ProblemType.NOT_FOUND),
          Map.entry(UnknownRun.class, ProblemType.NOT_FOUND),
          Map.entry(UnknownBatch.class, ProblemType.NOT_FOUND),
          Map.entry(UnknownPolicy.class, ProblemType.NOT_FOUND),
          Map.entry(UnknownImage.class, ProblemType.NOT_FOUND),
          Map.entry(NothingLent.class, ProblemType.NOT_FOUND),
          Map.entry(UnknownSweep.class, ProblemType.NOT_FOUND),
          Map.entry(CallTaken.class, ProblemType.CONFLICT),
          Map.entry(IllegalCallMove.class, ProblemType.CONFLICT),
          Map.entry(InvalidPlatform.class, ProblemType.INVALID_REQUEST),
          Map.entry(ExportRefused.class, ProblemType.INVALID_REQUEST),
          Map.entry(LanRefused.class, ProblemType.INVALID_REQUEST),
          Map.entry(BadArguments.class, ProblemType.INVALID_REQUEST));

  private Meaning() {}

  /** The problem; empty if the failure is Mayday's own. */
  static Optional<Problem> of(Throwable failure) {
    if (failure instanceof OperationFailed failed) {
      return Optional.of(operation(failed));
    }
    ProblemType type = TYPES.get(failure.getClass());
    if (type == null) {
      return Optional.empty();
    }
    Problem problem = Problem.of(type, String.valueOf(failure.getMessage()));
    return Optional.of(
        type == ProblemType.INVALID_REQUEST ? problem.status(BREAKS_A_RULE) : problem);
  }

  private static Problem operation(OperationFailed failed) {
    Problem problem =
        Problem.of(ProblemType.OPERATION_FAILED, failed.getMessage())
            .with("kind", failed.kind().name());
    return SILENT.contains(failed.kind()) ? problem.status(NO_ANSWER) : problem;
  }

  /** What the container says by a status alone. */
  static Problem of(int status) {
    String sentence =
        switch (status) {
          case 404 -> "There is nothing at this address; openapi.json lists all addresses.";
          case 405 -> "This address does not take this method.";
          case 406 -> "This address does not answer in this media type.";
          case 415 -> "This address does not take a body of this media type.";
          default -> "The request cannot be understood.";
        };
    return Problem.of(ProblemType.ofStatus(status), sentence).status(status);
  }
}
