package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.scenario.Scenario;
import org.mayday.apf.scenario.ScenarioParser;
import org.mayday.apf.scenario.ScenarioRunner;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.PcIdentity;
import org.mayday.simulator.puppet.Puppet;

/**
 * The deployed gateway keeps the clauses of the protocol: the same files as for the session, those
 * of every message in every phase in which it is illegal included.
 */
@ExtendWith(RoughInstallationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenariosIT {
  private InetSocketAddress gateway;
  private Office office;

  @BeforeAll
  void register(RoughInstallation installation) {
    gateway = installation.gateway();
    // The PC that all scenarios speak of.
    office = new Office(installation);
    office.registerWithoutAmt(
        UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633"),
        new Credentials("mpsuser", "P@ssw0rd"));
  }

  static Stream<Scenario> scenarios() {
    return ScenarioParser.all().stream().filter(ScenarioLine::canPlay);
  }

  @Test
  void mostScenariosCanBePlayed() {
    assertThat(scenarios()).hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void conversationGoesAsWritten(Scenario scenario) throws IOException {
    try (ScenarioLine line = new ScenarioLine(gateway, scenario, Integer.MAX_VALUE)) {
      new ScenarioRunner(line).play(scenario);
    }
  }

  /** One of each file: the others differ in their last message only. */
  static Stream<Scenario> onePerFile() {
    Set<String> files = new HashSet<>();
    return scenarios().filter(scenario -> files.add(scenario.file()));
  }

  @ParameterizedTest
  @MethodSource("onePerFile")
  void conversationGoesTheSameByteByByte(Scenario scenario) throws IOException {
    try (ScenarioLine line = new ScenarioLine(gateway, scenario, 1)) {
      new ScenarioRunner(line).play(scenario);
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void afterAllThatAGoodPcGetsIn() throws IOException {
    PcIdentity pc = Guest.called("good");
    office.register(pc);
    try (Puppet puppet = Guest.tunnel(gateway, pc)) {
      puppet.send(new KeepAliveRequest(7));
      assertThat(puppet.expect(KeepAliveReply.class).cookie()).isEqualTo(7);
    }
  }
}
