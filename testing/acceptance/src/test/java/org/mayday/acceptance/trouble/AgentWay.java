package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.Office.element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mayday.acceptance.command.Mayday;
import org.mayday.acceptance.command.Mayday.Ran;
import org.mayday.acceptance.command.Mayday.Running;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.Provisioning;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.setup.ServerChain.Status;

/** PCs are set up from themselves, through an agent that runs on each of them. */
final class AgentWay implements Way {
  /** To admin control, in the order of the steps. */
  static final List<Halt> ADMIN_HALTS =
      List.of(
          new Halt("agent-connect", "CONNECT", pc -> true),
          new Halt(
              "agent-chain", "SET_UP", pc -> pc.provisioning().chainStatus() != Status.NOT_STARTED),
          new Halt("agent-setup", "SET_UP", pc -> pc.provisioning().state() == State.POST),
          new Halt("agent-prove", "PROVE", AgentWay::isVisitedByAdmin),
          new Halt(
              "agent-mebx",
              "MEBX_PASSWORD",
              pc -> !pc.provisioning().opensMebx(Provisioning.FACTORY_PASSWORD)),
          new Halt("agent-clock", "CLOCK", FirmwareState::clockIsRight),
          new Halt("agent-root", "PROFILE", pc -> FirmwareState.trusts(pc, 1)),
          new Halt("agent-server", "PROFILE", pc -> FirmwareState.knows(pc, 1)),
          new Halt(
              "agent-rule", "PROFILE", pc -> !pc.remoteAccess().servers(Trigger.USER).isEmpty()),
          new Halt("agent-domain", "PROFILE", pc -> !pc.surroundings().inside()));

  /** To client control: the steps that are not the same. */
  static final List<Halt> CLIENT_HALTS =
      List.of(
          new Halt("client-setup", "SET_UP", pc -> pc.provisioning().state() == State.POST),
          new Halt("client-prove", "PROVE", AgentWay::isVisitedByAdmin),
          new Halt("client-clock", "CLOCK", FirmwareState::clockIsRight),
          new Halt(
              "client-rule", "PROFILE", pc -> !pc.remoteAccess().servers(Trigger.USER).isEmpty()));

  private static final Duration OFF = Duration.ofMinutes(17);

  private final DeskScene scene;
  private final Office office;
  private final String mode;
  private final Halts halts;
  private final URI site;
  private final Path work;
  private final List<Running> agents = new ArrayList<>();

  private AgentWay(
      DeskScene scene, Fleet fleet, String mode, List<Halt> halts, URI site, Path work) {
    this.scene = scene;
    this.office = scene.office;
    this.mode = mode;
    this.halts = new Halts(fleet, halts);
    this.site = site;
    this.work = work;
  }

  /**
   * To admin control.
   *
   * @param site address of the product
   * @param work directory for files of the agents
   */
  static AgentWay toAdminControl(DeskScene scene, Fleet fleet, URI site, Path work) {
    return new AgentWay(scene, fleet, "ADMIN", ADMIN_HALTS, site, work);
  }

  /** The same to client control. */
  static AgentWay toClientControl(DeskScene scene, Fleet fleet, URI site, Path work) {
    return new AgentWay(scene, fleet, "CLIENT", CLIENT_HALTS, site, work);
  }

  private static boolean isVisitedByAdmin(SimulatedPc pc) {
    return pc.provisioning().visitor().user().equals("admin");
  }

  @Override
  public void hold() {
    halts.pcs().forEach(pc -> pc.clock().set(Instant.now().minus(OFF)));
    halts.set();
    String secret = makeToken(office.makeOwnProfile());
    halts.pcs().forEach(pc -> agents.add(agent(pc, secret)));
    halts.await(this::step);
  }

  private String token() {
    return "Agents that are cut off, " + mode;
  }

  private String makeToken(String profile) {
    String token =
        element("name", token())
            + element("mode", mode)
            + element("most", halts.pcs().size())
            + element("hours", 1)
            + element("profile", profile);
    return Answer.text(office.ask("setup", "<t:makeToken>" + token + "</t:makeToken>"), "secret");
  }

  private Running agent(SimulatedPc pc, String secret) {
    try {
      Path own = Files.createDirectories(work.resolve(pc.name()));
      return new Mayday(site, "", "", own)
          .startAgent(secret, pc.accounts().system().password(), pc.lan().openLocal(0).getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The PC that does not get in has not told yet who it is. */
  private String step(SimulatedPc pc) {
    List<Answer> all = enrolments();
    return all.stream()
        .filter(it -> it.text("platform").equals(pc.uuid().toString()))
        .findFirst()
        .or(() -> all.stream().filter(it -> it.text("platform").isEmpty()).findFirst())
        .map(it -> it.text("step"))
        .orElse("");
  }

  private List<Answer> enrolments() {
    return Answer.all(office.ask("setup", "<t:listEnrolments/>"), "enrolment").stream()
        .filter(it -> it.text("token").equals(token()))
        .toList();
  }

  @Override
  public void isUnderWay() {
    assertThat(enrolments())
        .hasSize(halts.pcs().size())
        .noneMatch(it -> it.text("state").equals("DONE"));
    assertThat(agents).allMatch(agent -> agent.process().isAlive());
  }

  @Override
  public void ends() {
    for (Running agent : agents) {
      Ran ran = agent.end();
      assertThat(ran.exitCode()).as(ran.toString()).isZero();
      assertThat(ran.out()).contains("its first call proves it");
    }
    for (SimulatedPc pc : halts.pcs()) {
      assertThat(pc.provisioning().state()).as(pc.name()).isEqualTo(State.POST);
      assertThat(pc.consent().inClientControl()).as(pc.name()).isEqualTo(inClientControl());
      assertThat(pc.accounts().asFromFactory()).as(pc.name()).isFalse();
      assertThat(pc.provisioning().opensMebx(Provisioning.FACTORY_PASSWORD))
          .as("MEBx of " + pc.name())
          .isEqualTo(inClientControl());
      assertThat(FirmwareState.clockIsRight(pc)).as(pc.name()).isTrue();
      assertThat(FirmwareState.knows(pc, 1)).as("gateways of " + pc.name()).isTrue();
      assertThat(FirmwareState.trusts(pc, 1)).as("roots of " + pc.name()).isTrue();
    }
    assertThat(enrolments()).allMatch(it -> it.text("state").equals("DONE"));
    scene.callAsTheirProfilesSay(halts.pcs());
  }

  private boolean inClientControl() {
    return mode.equals("CLIENT");
  }

  @Override
  public void close() {
    agents.forEach(Running::close);
  }
}
