package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.acceptance.trouble.DeskScene.SOON;
import static org.mayday.acceptance.trouble.DeskScene.eventually;
import static org.mayday.acceptance.trouble.FirmwareState.calls;
import static org.mayday.acceptance.trouble.FirmwareState.knows;
import static org.mayday.acceptance.trouble.FirmwareState.usersMayAll;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.simulator.fleet.Fleet;
import org.mayday.simulator.fleet.PcSpec;
import org.mayday.simulator.personality.Personalities;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.RemoteAccess;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.tunnel.Redial;

/**
 * The server is killed while it applies a profile to PCs and removes it from others, each of them
 * in another step, and goes on.
 */
@ExtendWith(RoughInstallationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileKillIT {
  private static final String PROFILE = "Killed";
  private static final Duration LIFE = Duration.ofSeconds(600);
  private static final String DOMAIN = "hq.example.org";
  private static final int FROM_BIOS = 32_769;
  private static final int FROM_SYSTEM = 32_770;

  /** What is done to a PC, up to the call that proves its login or from there on. */
  private enum Part {
    APPLY,
    APPLY_PROVEN,
    REMOVE,
    REMOVE_PROVEN;

    boolean removes() {
      return this == REMOVE || this == REMOVE_PROVEN;
    }

    boolean isProven() {
      return this == APPLY_PROVEN || this == REMOVE_PROVEN;
    }
  }

  /**
   * Where a PC falls silent: it has done what it was told, but does not say so.
   *
   * @param when the firmware has done what the step is for
   */
  private record Stop(Part part, String step, Predicate<SimulatedPc> when) {
    String pc() {
      return (part.removes() ? "remove-" : "apply-") + step;
    }

    String standing() {
      return (part.removes() ? "REMOVING " : "APPLYING ") + step;
    }
  }

  /** All but adding and removing the root: these PCs could not call without it. */
  private static final List<Stop> STOPS =
      List.of(
          new Stop(Part.APPLY, "servers", pc -> knows(pc, 2)),
          new Stop(Part.APPLY, "userCalls", FirmwareState::usersMayAll),
          new Stop(Part.APPLY, "rulesWithFallback", pc -> calls(pc, 2)),
          new Stop(Part.APPLY_PROVEN, "proofByCall", pc -> true),
          new Stop(Part.APPLY_PROVEN, "rules", pc -> calls(pc, 1)),
          new Stop(Part.APPLY_PROVEN, "userCallsOnly", pc -> !usersMayAll(pc)),
          new Stop(Part.APPLY_PROVEN, "formerServers", pc -> knows(pc, 1)),
          new Stop(
              Part.APPLY_PROVEN,
              "homeDomains",
              pc -> pc.surroundings().companyDomains().contains(DOMAIN)),
          new Stop(Part.REMOVE, "servers", pc -> knows(pc, 2)),
          new Stop(Part.REMOVE, "userCalls", FirmwareState::usersMayAll),
          new Stop(Part.REMOVE, "rulesWithFallback", pc -> calls(pc, 2)),
          new Stop(Part.REMOVE_PROVEN, "proofByCall", pc -> true),
          new Stop(Part.REMOVE_PROVEN, "rules", pc -> calls(pc, 1)),
          new Stop(Part.REMOVE_PROVEN, "userCallsOnly", pc -> !usersMayAll(pc)),
          new Stop(Part.REMOVE_PROVEN, "formerServers", pc -> knows(pc, 1)),
          new Stop(
              Part.REMOVE_PROVEN,
              "homeDomains",
              pc -> !pc.surroundings().companyDomains().contains(DOMAIN)));

  private RoughInstallation installation;
  private DeskScene scene;
  private Office office;
  private Fleet fleet;

  @BeforeEach
  void setTheScene(RoughInstallation running) throws IOException {
    installation = running;
    scene = new DeskScene(installation);
    office = scene.office;
    fleet =
        Fleet.builder()
            .mps("localhost", installation.gateway().getPort())
            .trust(installation.home().resolve("mps-root.pem"))
            .redial(Redial.BRISK)
            .pcs(STOPS.stream().map(stop -> spec(stop.pc())).toList())
            .build();
    for (SimulatedPc pc : fleet.pcs()) {
      pc.remoteAccess().userService(FROM_BIOS);
      office.register(pc.identity());
    }
    MpsEntry known = fleet.pcs().iterator().next().remoteAccess().servers().get(0);
    String name = known.accessInfo().equals("localhost") ? "" : " " + known.certificateName();
    office.saveProfile(PROFILE, known.accessInfo() + ":" + known.port() + name);
  }

  @AfterEach
  void clear() {
    fleet.close();
    scene.close();
  }

  private static PcSpec spec(String name) {
    return new PcSpec(Guest.called(name), Personalities.of(Personalities.USUAL));
  }

  private SimulatedPc pc(Stop stop) {
    return fleet.pcs().stream().filter(it -> it.name().equals(stop.pc())).findFirst().orElseThrow();
  }

  private List<SimulatedPc> pcs(Predicate<Stop> which) {
    return STOPS.stream().filter(which).map(this::pc).toList();
  }

  /** First all of them are told, and then each of them is waited for. */
  private static void all(
      List<SimulatedPc> pcs, Consumer<SimulatedPc> told, Consumer<SimulatedPc> then) {
    pcs.forEach(told);
    pcs.forEach(then);
  }

  private void call(List<SimulatedPc> pcs) {
    all(pcs, SimulatedPc::hangUp, pc -> pc.awaitDisconnected(SOON));
    all(pcs, pc -> pc.line().call(Trigger.PERIODIC), pc -> pc.awaitConnected(SOON));
  }

  private void become(List<SimulatedPc> pcs, String standing) {
    for (SimulatedPc pc : pcs) {
      eventually(() -> assertThat(office.standing(pc.uuid())).as(pc.name()).startsWith(standing));
    }
  }

  private void apply(SimulatedPc pc) {
    office.applyProfile(pc.uuid(), PROFILE);
  }

  private void remove(SimulatedPc pc) {
    office.queue(pc.uuid(), "profile.remove");
  }

  /** Each PC comes to where it is about to do the step in which it is stopped. */
  private void prepare() {
    List<SimulatedPc> known = pcs(stop -> stop.part() != Part.APPLY);
    List<SimulatedPc> removed = pcs(stop -> stop.part().removes());
    List<SimulatedPc> goingBack = pcs(stop -> stop.part() == Part.REMOVE_PROVEN);
    call(pcs(stop -> true));
    known.forEach(this::apply);
    become(known, "AWAITING_CALL");
    call(removed);
    become(removed, "APPLIED");
    goingBack.forEach(this::remove);
    become(goingBack, "AWAITING_CALL");
  }

  private void stop() {
    for (Stop stop : STOPS) {
      SimulatedPc pc = pc(stop);
      long opened = pc.line().state().opened();
      pc.mischief()
          .silentOnce(
              () ->
                  (!stop.part().isProven() || pc.line().state().opened() > opened)
                      && stop.when().test(pc));
    }
    pcs(stop -> stop.part() == Part.APPLY).forEach(this::apply);
    pcs(stop -> stop.part() == Part.REMOVE).forEach(this::remove);
    List<SimulatedPc> proving = pcs(stop -> stop.part().isProven());
    all(proving, SimulatedPc::hangUp, pc -> pc.awaitDisconnected(SOON));
    proving.forEach(pc -> pc.line().call(Trigger.PERIODIC));
    for (Stop stop : STOPS) {
      pc(stop).await("silent", pc -> pc.mischief().silent(), SOON);
      if (!stop.step().equals("proofByCall")) {
        become(List.of(pc(stop)), stop.standing());
      }
    }
  }

  /** All calls that are still to be proven are made. */
  private void settle(List<SimulatedPc> pcs, String standing) {
    for (SimulatedPc pc : pcs) {
      eventually(
          () -> assertThat(office.standing(pc.uuid())).as(pc.name()).matches(settled(standing)));
    }
    List<SimulatedPc> waiting =
        pcs.stream().filter(pc -> office.standing(pc.uuid()).startsWith("AWAITING")).toList();
    call(waiting);
    for (SimulatedPc pc : waiting) {
      eventually(() -> assertThat(office.standing(pc.uuid())).as(pc.name()).matches(standing));
    }
  }

  private static String settled(String standing) {
    return "AWAITING_CALL.*|" + standing;
  }

  @Test
  void aKilledServerGoesOnWithPcsInWhateverStepTheyWere() {
    prepare();
    stop();
    assertThat(office.page("/profiles.xhtml?state=REMOVING&of=" + PROFILE))
        .contains("remove-rules", "Only profile " + PROFILE)
        .doesNotContain("apply-rules");

    installation.server().kill();
    fleet.pcs().forEach(SimulatedPc::behave);
    installation.server().start();
    scene.awaitUp("database");
    scene.awaitUp("gateway");

    call(pcs(stop -> true));
    List<SimulatedPc> applied = pcs(stop -> !stop.part().removes());
    List<SimulatedPc> removed = pcs(stop -> stop.part().removes());
    settle(applied, "APPLIED.*");
    settle(removed, "");
    call(pcs(stop -> true));
    for (SimulatedPc pc : applied) {
      assertThat(pc.remoteAccess().life(Trigger.USER)).as(pc.name()).contains(LIFE);
      assertThat(pc.surroundings().companyDomains()).as(pc.name()).containsExactly(DOMAIN);
      assertThat(pc.remoteAccess().userService()).as(pc.name()).isEqualTo(FROM_SYSTEM);
    }
    for (SimulatedPc pc : removed) {
      assertThat(pc.remoteAccess().policy(Trigger.USER).map(AccessPolicy::life))
          .as(pc.name())
          .contains(RemoteAccess.USUAL_LIFE);
      assertThat(pc.surroundings().companyDomains()).as(pc.name()).doesNotContain(DOMAIN);
      assertThat(pc.remoteAccess().userService()).as(pc.name()).isEqualTo(FROM_BIOS);
      assertThat(pc.certificates().roots()).as(pc.name()).hasSize(1);
    }
    assertThat(fleet.pcs()).allMatch(pc -> knows(pc, 1) && calls(pc, 1));
    for (SimulatedPc pc : applied) {
      eventually(() -> assertThat(office.differences(pc.uuid())).as(pc.name()).isEmpty());
    }
  }
}
