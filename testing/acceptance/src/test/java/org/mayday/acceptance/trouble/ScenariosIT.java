package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.apf.scenario.Scenario;
import org.mayday.apf.scenario.ScenarioParser;
import org.mayday.apf.scenario.ScenarioRunner;
import org.mayday.simulator.platform.Credentials;

/** The deployed gateway keeps the clauses of the protocol: the same files as for the session. */
@ExtendWith(RoughInstallationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosIT {
  private InetSocketAddress gateway;

  @BeforeAll
  void register(RoughInstallation installation) {
    gateway = installation.gateway();
    // The PC that all scenarios speak of.
    new Office(installation)
        .registerWithoutAmt(
            UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633"),
            new Credentials("mpsuser", "P@ssw0rd"));
  }

  static Stream<Scenario> scenarios() {
    return ScenarioParser.all().stream().filter(ScenarioLine::canPlay);
  }

  @Test
  void mostScenariosCanBePlayed() {
    assertThat(scenarios()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void conversationGoesAsWritten(Scenario scenario) throws IOException {
    try (ScenarioLine line = new ScenarioLine(gateway, scenario, Integer.MAX_VALUE)) {
      new ScenarioRunner(line).play(scenario);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void conversationGoesTheSameByteByByte(Scenario scenario) throws IOException {
    try (ScenarioLine line = new ScenarioLine(gateway, scenario, 1)) {
      new ScenarioRunner(line).play(scenario);
    }
  }
}
