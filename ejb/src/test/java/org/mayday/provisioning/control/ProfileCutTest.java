package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.MpsLoginKind;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.UserCalls;
import org.mayday.provisioning.boundary.Whom;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;
import org.mayday.wsman.WsmanException;

/**
 * The tunnel ends after each exchange that has changed something, whose answer gets lost, and after
 * the next one; readings in between leave everything as it is. Whatever was under way comes to the
 * same end, and at no moment there is a PC that can call nobody.
 */
class ProfileCutTest {
  private static final String HOURLY = AccessPolicy.every(Duration.ofHours(1));
  private static final String PROFILE = "Outside";
  private static final int MOST_CUTS = 100;

  private static final ProfileBench bench = new ProfileBench();

  @AfterAll
  static void close() {
    bench.close();
  }

  /**
   * What a PC has, and what it is to have.
   *
   * @param alone whether a cut has a PC of its own too, which is cut only there
   */
  record Case(String name, boolean alone, Map<Trigger, AccessPolicy> found, ProfileContent wanted) {
    Case together() {
      return new Case(name, false, found, wanted);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    AccessPolicy user = new AccessPolicy(Duration.ofMinutes(5), "", List.of(0));
    AccessPolicy timer = new AccessPolicy(Duration.ZERO, HOURLY, List.of(0));
    ProfileContent night =
        new ProfileContent(
            List.of(Endpoint.of("192.0.2.7:4433 new.example.org")),
            null,
            null,
            60,
            null,
            "23:30",
            UserCalls.DISABLED,
            List.of(),
            MpsLoginKind.PASSWORD,
            List.of());
    return Stream.of(
        new Case(
            "all reasons to two",
            false,
            Map.of(Trigger.USER, user, Trigger.ALERT, user, Trigger.PERIODIC, timer),
            ProfileBench.content("mps.example.org:4433")),
        new Case(
            "all reasons to the timer only",
            false,
            Map.of(Trigger.USER, user, Trigger.ALERT, user, Trigger.PERIODIC, timer),
            night),
        new Case("its user only to the timer only", true, Map.of(Trigger.USER, user), night),
        new Case(
            "both places to another server inside",
            true,
            Map.of(
                Trigger.USER,
                new AccessPolicy(Duration.ofMinutes(5), "", List.of(0), List.of(0)),
                Trigger.PERIODIC,
                timer),
            ProfileBench.content("mps.example.org:4433")
                .calling(
                    Whom.of(List.of("new.example.org:4433"), List.of(), List.of(), List.of()))),
        new Case("the timer only to another one", false, Map.of(Trigger.PERIODIC, timer), night));
  }

  /** Something that is done to a PC, from a state to another. */
  @FunctionalInterface
  private interface Act {
    void on(ProfilePc pc) throws WsmanException, OperationFailed;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void appliesWhereverItIsCut(Case given) {
    cutsEverywhere(given, pc -> {}, pc -> bench.apply(pc, PROFILE));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void goesBackWhereverItIsCut(Case given) {
    cutsEverywhere(given.together(), pc -> bench.apply(pc, PROFILE), bench::remove);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void removesWhereverItIsCut(Case given) {
    cutsEverywhere(given.together(), this::applied, bench::remove);
  }

  private void applied(ProfilePc pc) throws WsmanException, OperationFailed {
    bench.apply(pc, PROFILE);
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
  }

  private void cutsEverywhere(Case given, Act before, Act act) {
    bench.save(PROFILE, given.wanted());
    ProfilePc whole = begun(given, before);
    done(act, whole);
    Set<Integer> changing = whole.changing();
    settled(whole);
    String expected = end(whole);
    assertThat(changing).isNotEmpty();
    assertThat(cutAgainAndAgain(given, before, act, 0)).isEqualTo(expected);
    assertThat(cutAgainAndAgain(given, before, act, 1)).isEqualTo(expected);
    for (int cut : given.alone() ? changing : Set.<Integer>of()) {
      assertThat(cutOnce(given, before, act, cut))
          .as("cut after exchange %d only", cut)
          .isEqualTo(expected);
    }
  }

  /** Cut after each change in turn; each tunnel gets one change further. */
  private String cutAgainAndAgain(Case given, Act before, Act act, int lag) {
    ProfilePc pc = begun(given, before);
    pc.cutAfterChange(lag);
    interrupted(act, pc);
    for (int cuts = 1; bench.isOpen(pc); cuts++) {
      assertThat(cuts).as("cuts of %s", pc.setup()).isLessThan(MOST_CUTS);
      pc.cutAfterChange(lag);
      bench.call(pc);
      interrupted(bench::goOn, pc);
    }
    return end(pc);
  }

  private String cutOnce(Case given, Act before, Act act, int cut) {
    ProfilePc pc = begun(given, before);
    pc.cutAfter(cut);
    interrupted(act, pc);
    settled(pc);
    return end(pc);
  }

  private static void interrupted(Act act, ProfilePc pc) {
    try {
      act.on(pc);
    } catch (WsmanException | OperationFailed ended) {
      // as it was to be
    }
  }

  private ProfilePc begun(Case given, Act before) {
    ProfilePc pc = bench.pc("amt-12");
    pc.calls(given.found());
    done(before, pc);
    boolean inside = bench.canCallInside(pc);
    pc.watch =
        () -> {
          assertThat(bench.canCall(pc)).as("calls: %s", pc.setup()).isTrue();
          assertThat(bench.canCallInside(pc) || !inside).as("inside: %s", pc.setup()).isTrue();
        };
    pc.connected();
    return pc;
  }

  private void settled(ProfilePc pc) {
    done(bench::settle, pc);
  }

  private static void done(Act act, ProfilePc pc) {
    try {
      act.on(pc);
    } catch (WsmanException | OperationFailed e) {
      throw new AssertionError(pc.setup(), e);
    }
  }

  private String end(ProfilePc pc) {
    Function<Job, String> words = job -> job.state() + " " + job.profile() + job.version();
    String state = bench.book.find(pc.uuid()).map(words).orElse("gone");
    return state
        + ": "
        + pc.setup().replace(pc.identity.mps().user(), "found").replace(pc.uuid().toString(), "pc");
  }
}
