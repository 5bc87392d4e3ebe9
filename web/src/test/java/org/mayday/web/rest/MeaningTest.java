package org.mayday.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.calls.boundary.CallTaken;
import org.mayday.calls.boundary.UnknownCall;
import org.mayday.fleet.boundary.InvalidPlatform;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;

class MeaningTest {
  @Test
  void isThatOfTheFaultsOfSoap() {
    assertThat(Meaning.of(new UnknownCall("No call.")))
        .contains(Problem.of(ProblemType.NOT_FOUND, "No call."));
    assertThat(Meaning.of(new CallTaken("Bob has it.")))
        .contains(Problem.of(ProblemType.CONFLICT, "Bob has it."));
    assertThat(Meaning.of(new InvalidPlatform("Known.")))
        .contains(Problem.of(ProblemType.INVALID_REQUEST, "Known.").status(422));
    assertThat(Meaning.of(new BadArguments("Too long.")))
        .contains(Problem.of(ProblemType.INVALID_REQUEST, "Too long.").status(422));
  }

  @Test
  void isMaydaysOwnFailureOtherwise() {
    assertThat(Meaning.of(new IllegalStateException("secret"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void tellsHowAPcWasAskedInVain(Kind kind) {
    Problem problem = Meaning.of(new OperationFailed(kind, "It did not.")).orElseThrow();
    assertThat(problem.members()).containsEntry("kind", kind.name());
    assertThat(problem.status())
        .isEqualTo(kind == Kind.TIMED_OUT || kind == Kind.NOT_CONNECTED ? 504 : 502);
  }

  @Test
  void putsTheContainersOwnAnswersIntoTheSameForm() {
    assertThat(Meaning.of(404).type()).isEqualTo(ProblemType.NOT_FOUND);
    assertThat(Meaning.of(405).type()).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(Meaning.of(405).status()).isEqualTo(405);
  }
}
