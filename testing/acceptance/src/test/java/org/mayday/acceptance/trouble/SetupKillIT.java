package org.mayday.acceptance.trouble;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.acceptance.scene.Place;
import org.mayday.acceptance.scene.SetupAuthority;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.LanSettings;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.platform.PcIdentity;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.tunnel.Redial;

/**
 * The server is killed while it sets PCs up, by all ways but a tunnel and each of them in another
 * step, and goes on.
 */
@ExtendWith(RoughInstallationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupKillIT {
  private static final String DOMAIN = "kill.example.org";
  private static final int LAN_PORT = 16992;
  private static final int OTHER_PORT = 4433;

  @TempDir Path work;

  private RoughInstallation installation;
  private DeskScene scene;
  private Fleet fleet;
  private String certificate;
  private List<Way> ways;

  @BeforeEach
  void setTheScene(RoughInstallation running) throws IOException {
    installation = running;
    scene = new DeskScene(installation);
    SetupAuthority authority = SetupAuthority.of(DOMAIN);
    certificate = scene.office.addCertificate(authority.file(), SetupAuthority.PASSWORD);
    InetSocketAddress gateway = installation.gateway();
    fleet =
        Fleet.builder()
            .mps(NetworkWay.OTHER, OTHER_PORT)
            .trust(authority.root())
            .redial(Redial.BRISK)
            .pcs(
                Stream.concat(Stream.of(NetworkWay.HALTS), fromFactory())
                    .flatMap(SetupKillIT::specs)
                    .toList())
            .lan(new LanSettings(Place.lan(gateway.getPort(), 1), LAN_PORT, LAN_PORT + 1))
            .unprovisioned(
                name ->
                    fromFactory().flatMap(List::stream).anyMatch(halt -> halt.pc().equals(name)))
            .setupServers(DOMAIN, authority.root())
            .build();
    ways =
        List.of(
            AgentWay.toAdminControl(scene, fleet, installation.at("/mayday/"), work),
            AgentWay.toClientControl(scene, fleet, installation.at("/mayday/"), work),
            new HelloWay(
                scene, fleet, new InetSocketAddress(gateway.getAddress(), gateway.getPort() + 1)),
            new NetworkWay(scene, fleet, gateway));
  }

  private static Stream<List<Halt>> fromFactory() {
    return Stream.of(AgentWay.ADMIN_HALTS, AgentWay.CLIENT_HALTS, HelloWay.HALTS);
  }

  private static Stream<PcSpec> specs(List<Halt> halts) {
    return halts.stream()
        .map(halt -> new PcSpec(identity(halt), Personalities.of(Personalities.USUAL)));
  }

  private static PcIdentity identity(Halt halt) {
    PcIdentity usual = Guest.called(halt.pc());
    return NetworkWay.HALTS.contains(halt)
        ? new PcIdentity(usual.name(), usual.uuid(), usual.mps(), NetworkWay.AMT)
        : usual;
  }

  @AfterEach
  void clear() {
    ways.forEach(Way::close);
    fleet.close();
    scene.office.removeCertificate(certificate);
    scene.close();
  }

  @Test
  void aKilledServerGoesOnWithPcsInWhateverStepTheyWere() {
    ways.forEach(Way::prepare);
    ways.forEach(Way::hold);
    ways.forEach(Way::isUnderWay);

    installation.server().kill();
    fleet.pcs().forEach(SimulatedPc::behave);
    installation.server().start();

    scene.awaitUp("database");
    scene.awaitUp("gateway");
    ways.forEach(Way::ends);
  }
}
