package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.DeskScene.eventually;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.Provisioning;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Visitor.Entrance;

/** PCs say hello, and are set up with a provisioning certificate. */
final class HelloWay implements Way {
  /** In the order of the steps. */
  static final List<Halt> HALTS =
      List.of(
          new Halt("hello-connect", "CONNECT", pc -> true),
          new Halt("hello-identify", "IDENTIFY", Halt.asked(2)),
          new Halt("hello-admin", "ADMIN_PASSWORD", pc -> !pc.accounts().asFromFactory()),
          new Halt(
              "hello-mebx",
              "MEBX_PASSWORD",
              pc -> !pc.provisioning().opensMebx(Provisioning.FACTORY_PASSWORD)),
          new Halt("hello-clock", "CLOCK", FirmwareState::clockIsRight),
          new Halt("hello-commit", "COMMIT", pc -> pc.provisioning().state() == State.POST),
          new Halt(
              "hello-prove",
              "PROVE",
              pc -> pc.provisioning().visitor().entrance() == Entrance.NETWORK),
          new Halt("hello-root", "PROFILE", pc -> FirmwareState.trusts(pc, 1)),
          new Halt("hello-server", "PROFILE", pc -> FirmwareState.knows(pc, 1)),
          new Halt(
              "hello-rule", "PROFILE", pc -> !pc.remoteAccess().servers(Trigger.USER).isEmpty()),
          new Halt("hello-domain", "PROFILE", pc -> !pc.surroundings().inside()));

  private static final Duration OFF = Duration.ofMinutes(17);
  private static final int VERSION = 3;

  private final DeskScene scene;
  private final Office office;
  private final Fleet fleet;
  private final Halts halts;
  private final InetSocketAddress door;

  /** The door is where PCs say hello. */
  HelloWay(DeskScene scene, Fleet fleet, InetSocketAddress door) {
    this.scene = scene;
    this.office = scene.office;
    this.fleet = fleet;
    this.door = door;
    this.halts = new Halts(fleet, HALTS);
  }

  @Override
  public void hold() {
    String profile = office.makeOwnProfile();
    halts.pcs().forEach(pc -> pc.clock().set(Instant.now().minus(OFF)));
    halts.set();
    halts.pcs().forEach(pc -> pc.setupCall().begin(door, VERSION));
    halts.pcs().forEach(pc -> eventually(() -> office.setUp(pc.uuid(), profile)));
    halts.await(pc -> office.setup(pc.uuid()).text("step"));
  }

  @Override
  public void isUnderWay() {
    assertThat(halts.pcs()).noneMatch(this::isDone);
  }

  private boolean isDone(SimulatedPc pc) {
    return office.setup(pc.uuid()).text("state").equals("DONE");
  }

  @Override
  public void ends() {
    for (SimulatedPc pc : halts.pcs()) {
      eventually(() -> assertThat(isDone(pc)).as(office.setup(pc.uuid()).text("message")).isTrue());
      assertThat(pc.provisioning().state()).as(pc.name()).isEqualTo(State.POST);
      assertThat(pc.accounts().asFromFactory()).isFalse();
      assertThat(pc.provisioning().opensMebx(Provisioning.FACTORY_PASSWORD)).isFalse();
      assertThat(FirmwareState.clockIsRight(pc)).isTrue();
      assertThat(fleet.wrongPasswords(pc.name())).as("tries of " + pc.name()).isLessThan(3);
      assertThat(FirmwareState.knows(pc, 1)).as("gateways of " + pc.name()).isTrue();
      assertThat(FirmwareState.trusts(pc, 1)).as("roots of " + pc.name()).isTrue();
    }
    scene.callAsTheirProfilesSay(halts.pcs());
  }
}
