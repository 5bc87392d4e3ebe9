package org.mayday.provisioning.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
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
    assertThat(content.whom()).isEqualTo(Whom.of(List.of("  "), NONE, NONE, NONE));
    assertThat(content.whom().inside()).isEmpty();
    assertThat(content.whom().user().among(content.servers())).isEqualTo(content.servers());
  }

  @Test
  void anotherOrderStaysWhateverElseChanges() {
    Whom whom = Whom.of(List.of(INSIDE), List.of(SECOND, FIRST), NONE, List.of(SECOND));
    ProfileContent content = content("hq.example.org").calling(whom);
    assertThat(content.whom().user().texts()).containsExactly(SECOND, FIRST);
    assertThat(content.whom().inside()).containsExactly(Endpoint.of(INSIDE));
    assertThat(content.repairing(true).with(List.of()).whom()).isEqualTo(whom);
  }

  @Test
  void firmwareThatCannotCallInsideCallsTheSameOutside() {
    Whom whom = Whom.of(List.of(INSIDE), List.of(SECOND, FIRST), NONE, List.of(FIRST));
    assertThat(whom.outside())
        .isEqualTo(Whom.of(NONE, List.of(SECOND, FIRST), NONE, List.of(FIRST)));
  }

  @Test
  void ofManyServersEachReasonCallsOneOrTwo() {
    List<Endpoint> four =
        Stream.of(FIRST, SECOND, "mps3.example.org:4433", "mps4.example.org:4433")
            .map(Endpoint::of)
            .toList();
    assertThat(ServerOrder.AS_LISTED.among(four)).isEqualTo(four.subList(0, 2));
    ServerOrder last = new ServerOrder(List.of(four.get(3), four.get(2)));
    assertThat(last.among(four)).isEqualTo(last.servers());
    assertThat(new ServerOrder(four.subList(0, 3)).fits(four)).isFalse();
  }

  @Test
  void insideTheCompanyTwoAreCalledAtMost() {
    Whom two = Whom.of(List.of(INSIDE, SECOND), NONE, NONE, NONE);
    assertThat(content("hq.example.org").calling(two).whom().inside())
        .extracting(Endpoint::text)
        .containsExactly(INSIDE, SECOND);
    for (List<String> wrong : List.of(List.of(INSIDE, INSIDE), List.of(INSIDE, FIRST, SECOND))) {
      assertThatThrownBy(() -> Whom.of(wrong, NONE, NONE, NONE))
          .isInstanceOf(BadArguments.class)
          .hasMessageContaining("at most two servers inside");
    }
  }

  @Test
  void aServerOfBothPlacesIsAtTheSamePlaceInBothOrders() {
    ProfileContent content = content("hq.example.org");
    Whom turned = Whom.of(List.of(SECOND, INSIDE), NONE, NONE, NONE);
    assertThatThrownBy(() -> content.calling(turned))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("one place for a server");
    assertThat(content.calling(Whom.of(List.of(SECOND), NONE, NONE, NONE)).whom().inside())
        .as("alone there is no order")
        .hasSize(1);
  }

  static List<List<Object>> nonsense() {
    return List.of(
        List.of("names one or two servers", Whom.of(NONE, List.of(INSIDE), NONE, NONE)),
        List.of("names one or two servers", Whom.of(NONE, List.of(FIRST, FIRST), NONE, NONE)),
        List.of("for which PCs do not call", Whom.of(NONE, NONE, List.of(SECOND, FIRST), NONE)),
        List.of("calls the server " + SECOND, Whom.of(NONE, List.of(FIRST), NONE, List.of(FIRST))),
        List.of("must call the first", Whom.of(NONE, List.of(SECOND), NONE, List.of(SECOND))),
        List.of("only if home domains", Whom.of(List.of(INSIDE), NONE, NONE, NONE)));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void refusesWhatMakesNoSense(List<Object> given) {
    assertThatThrownBy(() -> content().calling((Whom) given.get(1)))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining((String) given.get(0));
  }
}
