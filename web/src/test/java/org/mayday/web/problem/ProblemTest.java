package org.mayday.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void isProblemDetails() {
    assertThat(
            Problem.of(ProblemType.NOT_ALLOWED, "This needs the role \"x\".")
                .with("role", "x")
                .json())
        .isEqualTo(
            "{\"type\":\"urn:mayday:problem:notAllowed\",\"title\":\"The role does not allow"
                + " this\",\"status\":403,\"detail\":\"This needs the role \\\"x\\\".\","
                + "\"role\":\"x\"}");
  }

  @Test
  void hasATypeForEachStatus() {
    assertThat(ProblemType.ofStatus(413)).isEqualTo(ProblemType.TOO_LONG);
    assertThat(ProblemType.ofStatus(408)).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(ProblemType.ofStatus(503)).isEqualTo(ProblemType.INTERNAL);
  }
}
