package org.mayday.apf.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {

  static Stream<Scenario> scenarios() {
    return ScenarioParser.all().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void conversationGoesAsWritten(Scenario scenario) {
    new ScenarioRunner(new InMemoryServer(Integer.MAX_VALUE)).play(scenario);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void conversationGoesTheSameByteByByte(Scenario scenario) {
    new ScenarioRunner(new InMemoryServer(1)).play(scenario);
  }

  @Test
  void findsTheFiles() {
    assertThat(scenarios().filter(Scenario::needsOnlyLogins)).hasSizeGreaterThan(10);
  }
}
