package org.mayday.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.boundary.Setting;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Parameter;
import org.mayday.presence.boundary.TunnelNow;
import org.mayday.presence.control.TestCertificate;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.MpsLoginKind;
import org.mayday.provisioning.boundary.ProfileContent;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.boundary.StandingQuery;
import org.mayday.provisioning.boundary.UserCalls;
import org.mayday.provisioning.boundary.Whom;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;

/** What comes of a profile on PCs that are not as they should be. */
class SequenceTest {
  private static final Credentials FOREIGN = new Credentials("others", "Theirs.1");
  private static final AccessPolicy TIMER =
      new AccessPolicy(Duration.ZERO, AccessPolicy.every(Duration.ofMinutes(1)), List.of(0));
  private static final AccessPolicy ELSEWHERE =
      new AccessPolicy(Duration.ofMinutes(5), "", List.of(1));

  private static ProfileBench bench;
  private final ProfilePc pc = bench.pc("amt-12");

  @BeforeAll
  static void open() {
    bench = new ProfileBench(); // anew for each run: one of them is on another database
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @BeforeEach
  void nobodyIsAway() {
    bench.away.clear();
  }

  private void usual() {
    bench.save("Outside", ProfileBench.content("mps.example.org:4433"));
  }

  private String failure() {
    return bench.database.inTransaction(
        em -> bench.standings(em).find(StandingQuery.of(pc.uuid())).get(0).failure());
  }

  @Test
  void keepsForeignRulesUnlessToldOtherwiseAndBringsThemBack() throws Exception {
    usual();
    pc.knows(1, "other.example.net", FOREIGN);
    pc.calls(Map.of(Trigger.USER, ELSEWHERE, Trigger.ALERT, ELSEWHERE, Trigger.PERIODIC, TIMER));
    String found = pc.setup();
    assertThatThrownBy(() -> bench.apply(pc, "Outside"))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("\"User Initiated\"")
        .hasMessageContaining("replaceForeign");
    assertThat(bench.book.find(pc.uuid())).as("nothing was begun").isEmpty();
    assertThat(pc.setup()).isEqualTo(found);

    bench.apply(pc, "Outside", true);
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(pc.access().triggers()).containsExactlyInAnyOrder(Trigger.USER, Trigger.PERIODIC);
    assertThat(pc.access().servers()).hasSize(2).anyMatch(it -> it.login().equals(FOREIGN));

    bench.remove(pc);
    bench.settle(pc);
    assertThat(bench.book.find(pc.uuid())).isEmpty();
    assertThat(pc.access().servers(Trigger.USER))
        .extracting(MpsEntry::login)
        .containsExactly(FOREIGN);
    assertThat(pc.access().servers(Trigger.ALERT))
        .extracting(MpsEntry::login)
        .containsExactly(FOREIGN);
    assertThat(pc.access().policy(Trigger.PERIODIC))
        .map(AccessPolicy::extendedData)
        .contains(TIMER.extendedData());
  }

  /** Deleted by somebody just before it was begun, which no lock forbids. */
  @Test
  void isBrokenIfItsProfileIsGoneAndGoesBackAllTheSame() throws Exception {
    bench.save("Gone", ProfileBench.content("mps.example.org:4433"));
    String found = pc.setup();
    bench.apply(pc, "Gone");
    bench.database.inTransaction(
        em -> em.createQuery("delete from ProfileRow p where p.name = 'Gone'").executeUpdate());
    assertThatThrownBy(() -> bench.settle(pc)).hasMessageContaining("There is no profile Gone");
    assertThat(bench.state(pc)).isEqualTo(Job.State.BROKEN);
    bench.remove(pc);
    bench.settle(pc);
    assertThat(bench.book.find(pc.uuid())).isEmpty();
    assertThat(pc.setup()).isEqualTo(found);
  }

  @Test
  void leavesForeignRulesForOtherReasonsAlone() throws Exception {
    usual();
    pc.knows(1, "other.example.net", FOREIGN);
    pc.calls(Map.of(Trigger.ALERT, ELSEWHERE, Trigger.PERIODIC, TIMER));
    bench.apply(pc, "Outside");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(pc.access().servers(Trigger.ALERT))
        .extracting(MpsEntry::login)
        .containsExactly(FOREIGN);
  }

  private Standing standing() {
    return bench.database.inTransaction(
        em -> bench.standings(em).find(StandingQuery.of(pc.uuid())).get(0));
  }

  private void hasATunnelUntil(@Nullable Instant end) {
    bench.tunnels.put(
        pc.uuid(),
        new TunnelNow(
            UUID.randomUUID(),
            pc.uuid(),
            ProfileBench.NOW,
            "192.0.2.7",
            "PERIODIC",
            2,
            Set.of(16992),
            "TLSv1.3",
            "mps",
            "",
            end,
            ProfileBench.NOW,
            ""));
  }

  @Test
  void tellsWhatKeepsAPcFromProvingItself() throws Exception {
    usual();
    pc.calls(Map.of(Trigger.PERIODIC, TIMER));
    bench.apply(pc, "Outside");
    assertThat(standing().awaits()).isEqualTo(Standing.Awaits.CALL);
    hasATunnelUntil(ProfileBench.NOW.plusSeconds(60));
    assertThat(standing().awaits()).isEqualTo(Standing.Awaits.END_OF_TUNNEL);
    hasATunnelUntil(null);
    assertThat(standing().awaits()).isEqualTo(Standing.Awaits.HANGING_UP);
    bench.settle(pc);
    assertThat(standing().awaits()).as("it has proven itself").isNull();
  }

  @Test
  void tellsWhenOnlyTheUserCanHaveThePcCallAnew() throws Exception {
    bench.save("Users", users());
    pc.calls(Map.of(Trigger.USER, new AccessPolicy(Duration.ZERO, "", List.of(0))));
    bench.apply(pc, "Users");
    hasATunnelUntil(null);
    assertThat(standing().awaits()).isEqualTo(Standing.Awaits.HANGING_UP_AND_USER);
  }

  @Test
  void comesBackByATimerThatItHadBeforeToo() throws Exception {
    bench.save("Users", users());
    pc.calls(Map.of(Trigger.PERIODIC, TIMER));
    bench.apply(pc, "Users");
    hasATunnelUntil(null);
    assertThat(standing().awaits()).isEqualTo(Standing.Awaits.HANGING_UP);
  }

  private static ProfileContent users() {
    return new ProfileContent(
        List.of(Endpoint.of("mps.example.org:4433")),
        600,
        null,
        null,
        null,
        null,
        UserCalls.BIOS_AND_OS,
        List.of(),
        MpsLoginKind.PASSWORD,
        List.of());
  }

  /** A PC that calls by a timer which the profile does not have used to wait for its user. */
  @Test
  void isProvenByACallForWhichTheProfileHasNoRule() throws Exception {
    bench.save("Users", users());
    pc.knows(1, "other.example.net", FOREIGN);
    pc.calls(Map.of(Trigger.ALERT, ELSEWHERE, Trigger.PERIODIC, TIMER));
    bench.apply(pc, "Users");
    assertThat(bench.state(pc)).isEqualTo(Job.State.AWAITING_CALL);
    assertThat(pc.access().servers(Trigger.PERIODIC)).as("the former one behind").hasSize(2);
    assertThat(pc.access().servers(Trigger.ALERT))
        .as("not ours")
        .extracting(MpsEntry::login)
        .containsExactly(FOREIGN);

    bench.call(pc, Trigger.PERIODIC);
    bench.goOn(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(pc.access().triggers()).containsExactlyInAnyOrder(Trigger.USER, Trigger.ALERT);

    bench.remove(pc);
    bench.settle(pc);
    assertThat(pc.access().triggers()).containsExactlyInAnyOrder(Trigger.ALERT, Trigger.PERIODIC);
    assertThat(pc.access().policy(Trigger.PERIODIC))
        .map(AccessPolicy::extendedData)
        .contains(TIMER.extendedData());
  }

  @Test
  void doesNotTouchTheOnlyRuleIfOthersHaveTakenAllTriggers() throws Exception {
    ProfileContent timer =
        new ProfileContent(
            List.of(Endpoint.of("mps.example.org:4433")),
            null,
            null,
            0,
            3600,
            null,
            UserCalls.DISABLED,
            List.of(),
            MpsLoginKind.PASSWORD,
            List.of());
    bench.save("Timer", timer);
    pc.knows(1, "other.example.net", FOREIGN);
    pc.calls(Map.of(Trigger.USER, ELSEWHERE, Trigger.ALERT, ELSEWHERE, Trigger.PERIODIC, TIMER));
    assertThatThrownBy(() -> bench.apply(pc, "Timer"))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("the only one by which the PC calls this gateway");
    assertThat(bench.state(pc)).isEqualTo(Job.State.BROKEN);
    assertThat(failure()).contains("have taken all triggers");
    assertThat(bench.canCall(pc)).isTrue();
    bench.remove(pc);
    bench.settle(pc);
    assertThat(bench.book.find(pc.uuid())).isEmpty();
    assertThat(pc.access().policy(Trigger.PERIODIC)).contains(TIMER);
  }

  @Test
  void givesAPcBackToOthersWhoHadAllTriggers() throws Exception {
    ProfileContent all =
        new ProfileContent(
            List.of(Endpoint.of("mps.example.org:4433")),
            600,
            600,
            0,
            3600,
            null,
            UserCalls.BIOS_AND_OS,
            List.of(),
            MpsLoginKind.PASSWORD,
            List.of());
    bench.save("All", all);
    pc.knows(1, "other.example.net", FOREIGN);
    Map<Trigger, AccessPolicy> theirs =
        Map.of(
            Trigger.USER,
            ELSEWHERE,
            Trigger.ALERT,
            ELSEWHERE,
            Trigger.PERIODIC,
            new AccessPolicy(Duration.ZERO, AccessPolicy.every(Duration.ofHours(1)), List.of(1)));
    pc.calls(theirs);
    bench.apply(pc, "All", true);
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    bench.remove(pc);
    bench.settle(pc);
    assertThat(bench.book.find(pc.uuid())).isEmpty();
    for (Trigger trigger : theirs.keySet()) {
      assertThat(pc.access().servers(trigger))
          .extracting(MpsEntry::accessInfo)
          .containsExactly("other.example.net");
    }
  }

  @Test
  void provesTheFirstOfTwoServersAndLetsTheFormerOneStandInUntilThen() throws Exception {
    bench.save("Two", ProfileBench.content("new.example.org:4433", "away.example.org:4433"));
    bench.away.add("away.example.org");
    bench.apply(pc, "Two");
    assertThat(pc.access().servers(Trigger.USER))
        .extracting(MpsEntry::accessInfo)
        .containsExactly("new.example.org", ProfilePc.GATEWAY);
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(pc.access().servers(Trigger.USER))
        .extracting(MpsEntry::accessInfo)
        .containsExactly("new.example.org", "away.example.org");
    assertThat(pc.access().servers()).hasSize(2);
    assertThat(bench.check(pc).toString()).contains("unproven").contains("away.example.org:4433");
  }

  @Test
  void waitsWithTheFormerServerIfTheNewOneCannotBeReached() throws Exception {
    bench.save("New", ProfileBench.content("new.example.org:4433"));
    bench.away.add("new.example.org");
    bench.apply(pc, "New");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.AWAITING_CALL);
    assertThat(bench.canCall(pc)).isTrue();
  }

  @Test
  void aSecondServerInANewVersionDoesNotLeaveTheFirstWithAForgottenLogin() throws Exception {
    bench.save("Two", ProfileBench.content("new.example.org:4433"));
    bench.apply(pc, "Two");
    bench.settle(pc);
    bench.save("Two", ProfileBench.content("new.example.org:4433", "mps.example.org:4433"));
    bench.apply(pc, "Two");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(pc.access().servers()).hasSize(2);
    bench.away.add("mps.example.org");
    assertThat(bench.canCall(pc)).as("by the first").isTrue();
    bench.away.clear();
    bench.away.add("new.example.org");
    assertThat(bench.canCall(pc)).as("by the second").isTrue();
  }

  private static ProfileContent inside(ProfileContent content, String... servers) {
    return content.calling(Whom.of(List.of(servers), List.of(), List.of(), List.of()));
  }

  private List<String> outside(Trigger trigger) {
    return pc.access().servers(trigger).stream().map(MpsEntry::accessInfo).toList();
  }

  @Test
  void callsAServerInsideForEachReasonShowsWhereThatIsMissingAndTakesItBack() throws Exception {
    bench.save("In", inside(ProfileBench.content("mps.example.org:4433"), "in.example.org:4433"));
    bench.apply(pc, "In");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    for (Trigger trigger : List.of(Trigger.USER, Trigger.PERIODIC)) {
      assertThat(outside(trigger)).containsExactly("mps.example.org");
      assertThat(pc.access().serversInside(trigger))
          .extracting(MpsEntry::accessInfo)
          .containsExactly("in.example.org");
    }
    assertThat(bench.check(pc).toString())
        .doesNotContain("wanted", "notOffered")
        .contains("unproven=in.example.org:4433");

    AccessPolicy user = pc.access().policy(Trigger.USER).orElseThrow();
    pc.access()
        .policy(Trigger.USER, new AccessPolicy(user.life(), user.extendedData(), user.servers()));
    assertThat(bench.check(pc).toString())
        .contains(
            "what=rule for the user calls inside the company, wanted=calls in.example.org:4433,"
                + " found=none");

    bench.remove(pc);
    bench.settle(pc);
    assertThat(bench.book.find(pc.uuid())).isEmpty();
    assertThat(outside(Trigger.USER)).containsExactly(ProfilePc.GATEWAY);
    assertThat(pc.access().serversInside(Trigger.USER)).isEmpty();
    assertThat(pc.access().servers()).hasSize(1);
  }

  @Test
  void callsTheSecondServerInsideIfTheFirstDoesNotAnswer() throws Exception {
    ProfileContent outside = ProfileBench.content("mps.example.org:4433");
    bench.save("In", inside(outside, "in.example.org:4433", "in2.example.org:4433"));
    bench.apply(pc, "In");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(pc.access().serversInside(Trigger.USER))
        .extracting(MpsEntry::accessInfo)
        .containsExactly("in.example.org", "in2.example.org");
    bench.away.add("in.example.org");
    assertThat(bench.canCallInside(pc)).as("by the second").isTrue();
    bench.away.add("in2.example.org");
    assertThat(bench.canCallInside(pc)).isFalse();
    assertThat(bench.check(pc).toString()).doesNotContain("wanted", "notOffered");

    bench.save("In", inside(outside, "in2.example.org:4433", "in.example.org:4433"));
    bench.away.clear();
    bench.apply(pc, "In");
    bench.settle(pc);
    assertThat(pc.access().serversInside(Trigger.USER))
        .extracting(MpsEntry::accessInfo)
        .containsExactly("in2.example.org", "in.example.org");
  }

  @Test
  void bringsBackWhomThePcCalledInside() throws Exception {
    usual();
    pc.knows(1, "other.example.net", FOREIGN);
    pc.calls(
        Map.of(
            Trigger.USER,
            new AccessPolicy(Duration.ofMinutes(5), "", List.of(0), List.of(0, 1)),
            Trigger.PERIODIC,
            TIMER));
    bench.apply(pc, "Outside");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(pc.access().serversInside(Trigger.USER)).isEmpty();
    bench.remove(pc);
    bench.settle(pc);
    assertThat(pc.access().serversInside(Trigger.USER))
        .extracting(MpsEntry::accessInfo)
        .containsExactly(ProfilePc.GATEWAY, "other.example.net");
  }

  @Test
  void callsTheSameServerFromBothPlaces() throws Exception {
    bench.save(
        "Both", inside(ProfileBench.content("mps.example.org:4433"), "mps.example.org:4433"));
    bench.apply(pc, "Both");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(pc.access().servers()).hasSize(1);
    assertThat(bench.canCallInside(pc)).isTrue();
    assertThat(bench.check(pc).toString()).doesNotContain("wanted");
  }

  @Test
  void triesTheServersInTheOrderOfEachReasonButProvesTheFirst() throws Exception {
    String first = "new.example.org:4433";
    String second = "away.example.org:4433";
    ProfileContent two = ProfileBench.content(first, second);
    bench.save(
        "Order",
        two.calling(Whom.of(List.of(), List.of(second, first), List.of(), List.of(first))));
    bench.away.add("away.example.org");
    bench.apply(pc, "Order");
    assertThat(outside(Trigger.USER)).containsExactly("new.example.org", ProfilePc.GATEWAY);
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(outside(Trigger.USER)).containsExactly("away.example.org", "new.example.org");
    assertThat(outside(Trigger.PERIODIC)).containsExactly("new.example.org");
    assertThat(bench.check(pc).toString()).doesNotContain("wanted");

    bench.save("Order", two);
    bench.apply(pc, "Order");
    bench.settle(pc);
    assertThat(outside(Trigger.USER)).containsExactly("new.example.org", "away.example.org");
    AccessPolicy user = pc.access().policy(Trigger.USER).orElseThrow();
    List<Integer> turned = List.of(user.servers().get(1), user.servers().get(0));
    pc.access().policy(Trigger.USER, new AccessPolicy(user.life(), "", turned));
    assertThat(bench.check(pc).toString())
        .contains("found=tunnel 600 s, calls away.example.org:4433 then new.example.org:4433");
  }

  @Test
  void olderFirmwareGetsTheRestAndTheServerInsideIsNotOffered() throws Exception {
    ProfilePc old = bench.pc("amt-9");
    ProfileContent usual = ProfileBench.content("mps.example.org:4433").repairing(true);
    bench.save("In", inside(usual, "in.example.org:4433"));
    bench.apply(old, "In");
    bench.settle(old);
    assertThat(bench.state(old)).isEqualTo(Job.State.DONE);
    assertThat(old.access().servers()).hasSize(1);
    assertThat(bench.check(old).toString())
        .contains("asInProfile=yes", "notOfferedByFirmware", "server inside: in.example.org:4433")
        .doesNotContain("wanted");
    assertThat(bench.reconcile(old).toString()).contains("outcome=as in the profile");
    bench.remove(old);
    bench.settle(old);
    assertThat(bench.book.find(old.uuid())).isEmpty();
  }

  @Test
  void countsTheServerInsideAmongThoseThatThePcMustHaveRoomFor() {
    bench.save("In", inside(ProfileBench.content("mps.example.org:4433"), "in.example.org:4433"));
    for (int number = 1; number < 5; number++) {
      pc.knows(number, "other" + number + ".example.net", FOREIGN);
    }
    assertThatThrownBy(() -> bench.apply(pc, "In"))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("takes 6 servers, and it would be 7");
    assertThat(bench.book.find(pc.uuid())).isEmpty();
  }

  @Test
  void codesAddressesAndTimesAsFirmwareWantsThem() throws Exception {
    ProfileContent night =
        new ProfileContent(
            List.of(
                Endpoint.of("[2001:db8::7]:4433 mps.example.org"),
                Endpoint.of("192.0.2.7:443 new.example.org")),
            null,
            60,
            120,
            null,
            "23:30",
            UserCalls.DISABLED,
            List.of(),
            MpsLoginKind.PASSWORD,
            List.of());
    bench.save("Night", night);
    bench.apply(pc, "Night");
    bench.settle(pc);
    assertThat(pc.access().servers())
        .extracting(MpsEntry::accessInfo, MpsEntry::format, MpsEntry::cn)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("2001:db8::7", 4, "mps.example.org"),
            org.assertj.core.groups.Tuple.tuple("192.0.2.7", 3, "new.example.org"));
    assertThat(pc.access().policy(Trigger.PERIODIC).map(AccessPolicy::extendedData))
        .contains("AAAAAQAAABcAAAAe");
    assertThat(pc.access().triggers()).doesNotContain(Trigger.USER);
    assertThat(pc.domains()).containsExactly(pc.uuid() + ".invalid");
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(bench.check(pc).toString()).doesNotContain("wanted");
  }

  @Test
  void refusesAPcWithoutRoomForAServerBeforeAnythingIsSent() {
    usual();
    for (int number = 1; number < 6; number++) {
      pc.knows(number, "other" + number + ".example.net", FOREIGN);
    }
    String found = pc.setup();
    assertThatThrownBy(() -> bench.apply(pc, "Outside"))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("takes 6 servers, and it would be 7");
    assertThat(pc.setup()).isEqualTo(found);
    assertThat(bench.book.find(pc.uuid())).isEmpty();
  }

  @Test
  void aPcWithoutRoomForTheRootIsBrokenWithWordsAndGoesBack() throws Exception {
    usual();
    X509Certificate other = TestCertificate.at(ProfileBench.NOW, "CN=other");
    String found = pc.setup();
    List<String> filling = new java.util.ArrayList<>();
    try {
      bench.apply(pc, "Outside");
    } finally {
      bench.remove(pc);
      bench.settle(pc);
    }
    assertThat(pc.setup()).isEqualTo(found);
    while (pc.firmware.certificates().count() < 30) {
      filling.add(pc.firmware.certificates().add(other, true));
    }
    String full = pc.setup();
    assertThatThrownBy(() -> bench.apply(pc, "Outside")).isInstanceOf(OperationRefused.class);
    assertThat(bench.state(pc)).isEqualTo(Job.State.BROKEN);
    assertThat(failure()).startsWith("The firmware refused:");
    bench.remove(pc);
    assertThat(bench.book.find(pc.uuid())).isEmpty();
    assertThat(pc.setup()).isEqualTo(full);
  }

  @Test
  void refusesAPcWhoseClockIsBeforeTheCertificate() {
    usual();
    pc.firmware.clock().set(ProfileBench.NOW.minus(Duration.ofDays(400)));
    assertThatThrownBy(() -> bench.apply(pc, "Outside"))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("The clock of the PC says 2025-");
    assertThat(bench.book.find(pc.uuid())).isEmpty();
  }

  @Test
  void aRefusedPasswordIsBrokenAndALostTunnelIsNot() throws Exception {
    usual();
    pc.cutAfter(60);
    assertThatThrownBy(() -> bench.apply(pc, "Outside"))
        .isInstanceOf(WsmanTransportException.class);
    assertThat(bench.state(pc)).isEqualTo(Job.State.UNDER_WAY);
    assertThat(failure()).contains("cut the connection");
    pc.failing(WsmanTransportException.Kind.UNAUTHORIZED);
    assertThatThrownBy(() -> bench.goOn(pc)).isInstanceOf(WsmanException.class);
    assertThat(bench.state(pc)).isEqualTo(Job.State.BROKEN);
    assertThat(failure()).contains("refused the stored AMT user and password");
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(failure()).isEmpty();
  }

  @Test
  void refusesASecondSupervisorWhileTheStepsOfTheFirstAreLeft() throws Exception {
    usual();
    bench.apply(pc, "Outside");
    Job first = bench.book.find(pc.uuid()).orElseThrow();
    bench.apply(pc, "Outside");
    assertThat(bench.book.find(pc.uuid())).as("just this goes on").contains(first);
    bench.save("Users", users());
    assertThatThrownBy(() -> bench.apply(pc, "Users"))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("under way already");
    bench.save("Outside", ProfileBench.content("mps.example.org:4433").repairing(true));
    assertThatThrownBy(() -> bench.apply(pc, "Outside"))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("under way already");
  }

  @Test
  void putsRightWhatSomebodyChangedWhileTheStepsWereBroken() throws Exception {
    usual();
    bench.apply(pc, "Outside");
    MpsEntry added = pc.access().servers().get(1);
    pc.access().triggers().forEach(trigger -> pc.access().remove(trigger.policyName()));
    pc.access().removeServer(added.number());
    pc.access().policy(Trigger.PERIODIC, TIMER);
    bench.settle(pc);
    bench.goOn(pc);
    bench.settle(pc);
    assertThat(bench.state(pc)).isEqualTo(Job.State.DONE);
    assertThat(bench.check(pc).toString()).doesNotContain("wanted");
    assertThat(bench.canCall(pc)).isTrue();
  }

  @Test
  void asksNothingMoreByTheOldWayWhenASettingHasChangedIt() throws Exception {
    Way way = new Way();
    try (ProfileBench own = new ProfileBench(way)) {
      ProfilePc other = own.pc("amt-12");
      way.pc = other;
      ProfileContent usual = ProfileBench.content("mps.example.org:4433");
      own.save("Outside", usual.with(List.of(new Setting("way", Map.of("new", "true"), Map.of()))));
      own.apply(other, "Outside");
      own.call(other);
      own.goOn(other);
      assertThat(way.isNew).isTrue();
      assertThat(own.state(other)).isEqualTo(Job.State.DONE);
    }
  }

  /** Firmware that answers the old user and password no more, once it has a new one. */
  private static final class Way implements Aspect {
    private ProfilePc pc;
    private boolean isNew;

    @Override
    public AspectInfo info() {
      return AspectInfo.of("way", Parameter.flag("new"));
    }

    @Override
    public boolean comesLast() {
      return true;
    }

    @Override
    public Map<String, String> read(Ground ground, Map<String, String> wanted) {
      return Map.of("new", isNew ? "true" : "false");
    }

    @Override
    public void apply(Ground ground, Map<String, String> wanted) {
      isNew = true;
      pc.failing(WsmanTransportException.Kind.UNAUTHORIZED);
    }
  }
}
