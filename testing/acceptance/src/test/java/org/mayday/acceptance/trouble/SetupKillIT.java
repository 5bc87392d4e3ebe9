package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.acceptance.scene.Place;
import org.mayday.acceptance.scene.SetupAuthority;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.LanSettings;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.Provisioning;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Visitor.Entrance;

/** The server is killed while it sets PCs up, each of them in another step, and goes on. */
@ExtendWith(RoughInstallationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupKillIT {
  private static final String DOMAIN = "kill.example.org";
  private static final int LAN_PORT = 16992;
  private static final Duration OFF = Duration.ofMinutes(17);
  private static final Duration NEAR = Duration.ofMinutes(2);

  /** When a PC falls silent, by its name: it has done what it was told, but does not say so. */
  private static final Map<String, Predicate<SimulatedPc>> SILENCES =
      new TreeMap<>(
          Map.of(
              "connect", pc -> true,
              "admin", pc -> !pc.accounts().asFromFactory(),
              "mebx", pc -> !pc.provisioning().opensMebx(Provisioning.FACTORY_PASSWORD),
              "clock", SetupKillIT::clockIsRight,
              "commit", pc -> pc.provisioning().state() == State.POST,
              "prove", pc -> pc.provisioning().visitor().entrance() == Entrance.NETWORK,
              "server", pc -> !pc.remoteAccess().servers().isEmpty(),
              "rule", pc -> !pc.remoteAccess().servers(Trigger.USER).isEmpty(),
              "domain", pc -> !pc.surroundings().inside()));

  private RoughInstallation installation;
  private SetupAuthority authority;
  private DeskScene scene;
  private Office office;
  private String certificate;
  private Fleet fleet;

  @BeforeEach
  void setTheScene(RoughInstallation running) throws IOException {
    installation = running;
    scene = new DeskScene(installation);
    office = scene.office;
    authority = SetupAuthority.of(DOMAIN);
    certificate = office.addCertificate(authority.file(), SetupAuthority.PASSWORD);
    fleet =
        Fleet.builder()
            .mps("localhost", installation.gateway().getPort())
            .trust(installation.home().resolve("mps-root.pem"))
            .pcs(SILENCES.keySet().stream().map(SetupKillIT::spec).toList())
            .lan(new LanSettings(Place.lan(port(), 1), LAN_PORT, LAN_PORT + 1))
            .unprovisioned(name -> true)
            .setupServers(DOMAIN, authority.root())
            .build();
  }

  @AfterEach
  void clear() {
    fleet.close();
    office.removeCertificate(certificate);
    scene.close();
  }

  private int port() {
    return installation.gateway().getPort();
  }

  private static PcSpec spec(String name) {
    return new PcSpec(Guest.called(name), Personalities.of(Personalities.USUAL));
  }

  private static boolean clockIsRight(SimulatedPc pc) {
    return Duration.between(pc.clock().now(), Instant.now()).abs().compareTo(NEAR) < 0;
  }

  @Test
  void aKilledServerGoesOnWithPcsInWhateverStepTheyWere() {
    List<SimulatedPc> pcs = List.copyOf(fleet.pcs());
    String profile = office.makeOwnProfile();
    for (SimulatedPc pc : pcs) {
      pc.clock().set(Instant.now().minus(OFF));
      pc.mischief().silentOnce(() -> SILENCES.get(pc.name()).test(pc));
      pc.setupCall().begin(new InetSocketAddress("127.0.0.1", port() + 1), 3);
      eventually(() -> office.setUp(pc.uuid(), profile));
    }
    pcs.forEach(pc -> eventually(() -> assertThat(pc.mischief().silent()).isTrue()));
    assertThat(pcs).allMatch(pc -> !office.setup(pc.uuid()).text("state").equals("DONE"));

    installation.server().kill();
    pcs.forEach(SimulatedPc::behave);
    installation.server().start();

    scene.awaitUp("database");
    for (SimulatedPc pc : pcs) {
      eventually(() -> assertThat(office.setup(pc.uuid()).text("state")).isEqualTo("DONE"));
      assertThat(pc.provisioning().state()).as(pc.name()).isEqualTo(State.POST);
      assertThat(pc.accounts().asFromFactory()).isFalse();
      assertThat(pc.provisioning().opensMebx(Provisioning.FACTORY_PASSWORD)).isFalse();
      assertThat(clockIsRight(pc)).isTrue();
      assertThat(fleet.wrongPasswords(pc.name())).as("tries of " + pc.name()).isLessThan(3);
      assertThat(pc.remoteAccess().servers()).as("gateways of " + pc.name()).hasSize(1);
      pc.pressHelpKey("Back again");
      eventually(() -> assertThat(office.seesConnected(pc.uuid())).isTrue());
    }
  }
}
