package org.mayday.provisioning.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.operation.boundary.BadArguments;

/** Whom PCs call for which reason, and what makes no sense of that. */
class WhomTest {
  private static final String FIRST = "mps.example.org:4433";
  private static final String SECOND = "192.0.2.7:4433 mps.example.org";
  private static final String INSIDE = "inside.example.org:4433";
  private static final List<String> NONE = List.of();

  private static ProfileContent content(String... domains) {
    return new ProfileContent(
        List.of(Endpoint.of(FIRST), Endpoint.of(SECOND)),
        600,
        null,
        0,
        3600,
        null,
        UserCalls.BIOS_AND_OS,
        List.of(domains),
        MpsLoginKind.PASSWORD,
        List.of());
  }

  @Test
  void allServersAreCalledAsTheyAreListedIfNothingElseIsSaid() {
    ProfileContent content = content();
    assertThat(content.whom()).isEqualTo(Whom.of("  ", NONE, NONE, NONE));
    assertThat(content.whom().serversInside()).isEmpty();
    assertThat(content.whom().user().among(content.servers())).isEqualTo(content.servers());
  }

  @Test
  void anotherOrderStaysWhateverElseChanges() {
    Whom whom = Whom.of(INSIDE, List.of(SECOND, FIRST), NONE, List.of(SECOND));
    ProfileContent content = content("hq.example.org").calling(whom);
    assertThat(content.whom().user().texts()).containsExactly(SECOND, FIRST);
    assertThat(content.whom().serversInside()).containsExactly(Endpoint.of(INSIDE));
    assertThat(content.repairing(true).with(List.of()).whom()).isEqualTo(whom);
  }

  @Test
  void firmwareThatCannotCallInsideCallsTheSameOutside() {
    Whom whom = Whom.of(INSIDE, List.of(SECOND, FIRST), NONE, List.of(FIRST));
    assertThat(whom.outside())
        .isEqualTo(Whom.of(null, List.of(SECOND, FIRST), NONE, List.of(FIRST)));
  }

  static List<List<Object>> nonsense() {
    return List.of(
        List.of("order names servers", Whom.of(null, List.of(INSIDE), NONE, NONE)),
        List.of("order names servers", Whom.of(null, List.of(FIRST, FIRST), NONE, NONE)),
        List.of("for which PCs do not call", Whom.of(null, NONE, List.of(SECOND, FIRST), NONE)),
        List.of("must call the first", Whom.of(null, List.of(SECOND), NONE, List.of(SECOND))),
        List.of("only if home domains", Whom.of(INSIDE, NONE, NONE, NONE)));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void refusesWhatMakesNoSense(List<Object> given) {
    assertThatThrownBy(() -> content().calling((Whom) given.get(1)))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining((String) given.get(0));
  }
}
