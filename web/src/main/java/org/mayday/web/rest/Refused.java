package org.mayday.web.rest;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;

/** A request that is not done. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private Refused(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** One that cannot be understood. */
  static Refused invalid(String sentence) {
    return new Refused(Problem.of(ProblemType.INVALID_REQUEST, sentence));
  }

  /** One about something that is not there. */
  static Refused notFound(String sentence) {
    return new Refused(Problem.of(ProblemType.NOT_FOUND, sentence));
  }

  /** What refused the request, even if the container has put it into a failure of its own. */
  static Optional<Refused> in(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(Refused.class::isInstance)
        .map(Refused.class::cast)
        .findFirst();
  }

  Problem problem() {
    return problem;
  }
}
