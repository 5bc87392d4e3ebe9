package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.soap.ProvisioningService.element;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.BatchPages;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.ProfilesPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.OperationsService.Done;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.AccessPolicy;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.Surroundings;

/** PCs of all ages are set up to call by a profile, over the very tunnel that it replaces. */
@Acceptance
class ProfilesIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String REASONS =
      element("userLifeSeconds", "600")
          + element("periodicLifeSeconds", "0")
          + element("everySeconds", "3600")
          + element("userCalls", "BIOS_AND_OS")
          + element("homeDomain", "hq.example.org");

  private static String server(Pc pc) {
    MpsEntry entry = pc.machine().remoteAccess().servers().get(0);
    return entry.accessInfo() + ":" + entry.port() + " " + entry.certificateName();
  }

  private static String saved(Scene scene, Pc pc) {
    String name = "Outside " + scene.unique();
    assertThat(scene.sue().provisioning().save(name, server(pc), REASONS)).isEqualTo(1);
    return name;
  }

  private static void becomes(Scene scene, Pc pc, String state) {
    await(pc.name() + " is " + state)
        .until(() -> scene.vic().provisioning().state(pc.uuid()).equals(state));
  }

  private static List<String> domains(Pc pc) {
    return pc.machine()
        .settings()
        .of(Surroundings.DETECTION)
        .getOrDefault(Surroundings.DOMAINS, List.of());
  }

  private static List<String> logins(Pc pc) {
    return pc.machine().remoteAccess().servers().stream().map(it -> it.login().user()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-11", "amt-12", "amt-15", "amt-19"})
  void setsUpAPcProvesItByACallAndLeavesItAsItWas(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    Optional<AccessPolicy> user = pc.machine().remoteAccess().policy(Trigger.USER);
    Optional<AccessPolicy> timer = pc.machine().remoteAccess().policy(Trigger.PERIODIC);
    String former = logins(pc).get(0);
    String profile = saved(scene, pc);
    OperationsService sue = scene.sue().operations();
    SoapFault refused =
        catchThrowableOfType(
            SoapFault.class,
            () ->
                scene
                    .ann()
                    .operations()
                    .perform(pc.uuid(), "profile.apply", Map.of("profile", profile)));
    assertThat(refused.problem()).isEqualTo("notAllowed");

    Done applied = sue.perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    assertThat(applied.value("profile", "state")).contains("waits for the PC");
    assertThat(logins(pc)).as("both, until it has called the new one").hasSize(2);
    assertThat(scene.vic().provisioning().state(pc.uuid())).isEqualTo("AWAITING_CALL");

    pc.hangsUp();
    pc.pressesTheHelpKey("No network since lunch");
    assertThat(scene.callOf(pc, "RINGING").id()).isNotNull();
    becomes(scene, pc, "APPLIED");
    assertThat(logins(pc)).hasSize(1).doesNotContain(former);
    assertThat(pc.machine().remoteAccess().life(Trigger.USER))
        .hasValueSatisfying(life -> assertThat(life.toSeconds()).isEqualTo(600));
    assertThat(domains(pc)).containsExactly("hq.example.org");
    Done check = scene.vic().operations().perform(pc.uuid(), "profile.check");
    assertThat(check.values("differences", "what")).isEmpty();
    assertThat(check.value("check", "asInProfile")).isEqualTo("yes");

    pc.machine().remoteAccess().remove(Trigger.USER.policyName());
    Done drift = scene.vic().operations().perform(pc.uuid(), "profile.check");
    assertThat(drift.values("differences", "what")).containsExactly("rule for the user calls");

    sue.perform(pc.uuid(), "profile.remove");
    becomes(scene, pc, "");
    assertThat(pc.machine().remoteAccess().policy(Trigger.USER).map(AccessPolicy::life))
        .isEqualTo(user.map(AccessPolicy::life));
    assertThat(pc.machine().remoteAccess().policy(Trigger.PERIODIC).map(AccessPolicy::extendedData))
        .isEqualTo(timer.map(AccessPolicy::extendedData));
    assertThat(domains(pc)).containsExactly("office.example.org");
    scene.sue().provisioning().delete(profile);
  }

  @Test
  void aPcCallsOneServerAtHomeAndAnotherInTheCompany(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    String outside = server(pc);
    String inside = outside.replaceFirst("127.0.0.1:(\\d+) .*", "localhost:$1");
    String profile = "Inside " + scene.unique();
    String dead = element("insideServer", inside.replaceFirst("\\d+$", "1"));
    scene
        .sue()
        .provisioning()
        .save(profile, outside, dead + element("insideServer", inside) + REASONS);
    OperationsService sue = scene.sue().operations();
    sue.perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    pc.hangsUp();
    pc.pressesTheHelpKey("From the kitchen");
    assertThat(scene.callOf(pc, "RINGING").id()).isNotNull();
    becomes(scene, pc, "APPLIED");
    assertThat(called(pc)).isEqualTo("127.0.0.1");
    assertThat(
            scene
                .vic()
                .operations()
                .perform(pc.uuid(), "profile.check")
                .value("check", "asInProfile"))
        .isEqualTo("yes");

    pc.hangsUp();
    pc.machine().moveTo("floor2.hq.example.org");
    pc.pressesTheHelpKey("From my desk");
    assertThat(scene.callOf(pc, "RINGING").id()).isNotNull();
    assertThat(called(pc)).isEqualTo("localhost");
    scene.isReady(pc);

    pc.hangsUp();
    pc.machine().moveTo("");
    pc.visits();
    scene.isReady(pc);
    sue.perform(pc.uuid(), "profile.remove");
    pc.hangsUp();
    pc.visits();
    becomes(scene, pc, "");
    assertThat(pc.machine().remoteAccess().serversInside(Trigger.USER)).isEmpty();
    scene.sue().provisioning().delete(profile);
  }

  @Test
  void anOlderPcGetsTheProfileWithoutTheServerInside(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-9"));
    String profile = "Inside " + scene.unique();
    String inside = element("insideServer", "inside.example.org:4433");
    scene.sue().provisioning().save(profile, server(pc), inside + REASONS);
    scene.sue().operations().perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    pc.hangsUp();
    pc.visits();
    becomes(scene, pc, "APPLIED");
    scene.isReady(pc);
    Done check = scene.vic().operations().perform(pc.uuid(), "profile.check");
    assertThat(check.values("notOfferedByFirmware", "what"))
        .containsExactly("server inside: inside.example.org:4433");
    assertThat(check.value("check", "asInProfile")).isEqualTo("yes");
  }

  @Test
  void eachReasonTriesTheServersInItsOwnOrder(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-16"));
    String second = server(pc);
    String first = second.replaceFirst("127.0.0.1:(\\d+) .*", "localhost:$1");
    String third = second.replaceFirst("127.0.0.1", "127.0.0.9");
    String profile = "Order " + scene.unique();
    String rest =
        element("server", second)
            + element("server", third)
            + element("insideServer", second)
            + element("userLifeSeconds", "600")
            + element("userOrder", second)
            + element("userOrder", first)
            + element("alertLifeSeconds", "0")
            + element("alertOrder", third)
            + element("periodicLifeSeconds", "0")
            + element("everySeconds", "3600")
            + element("userCalls", "BIOS_AND_OS")
            + element("homeDomain", "hq.example.org");
    scene.sue().provisioning().save(profile, first, rest);
    OperationsService sue = scene.sue().operations();
    sue.perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    pc.hangsUp();
    pc.visits();
    becomes(scene, pc, "APPLIED");
    assertThat(called(pc)).isEqualTo("localhost");
    pc.hangsUp();
    pc.pressesTheHelpKey("No network");
    assertThat(called(pc)).isEqualTo("127.0.0.1");
    assertThat(pc.machine().remoteAccess().servers(Trigger.ALERT))
        .extracting(MpsEntry::accessInfo)
        .containsExactly("127.0.0.9");

    Browser browser = scene.deskOf(scene.sue()).browser();
    ProfilesPage page = ProfilesPage.open(browser).choose(profile);
    assertThat(page.usersCall()).isEqualTo("Second, then first");
    assertThat(page.inside()).isEqualTo(second);
    page.saves("The first only").lists(profile, 2);
    scene.isReady(pc);
    sue.perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    assertThat(pc.machine().remoteAccess().servers(Trigger.USER))
        .extracting(MpsEntry::accessInfo)
        .containsExactly("localhost");
    assertThat(pc.machine().remoteAccess().serversInside(Trigger.USER)).isEmpty();
  }

  private static String called(Pc pc) {
    return pc.machine().line().state().called().map(MpsEntry::accessInfo).orElseThrow();
  }

  @Test
  void survivesACutBeforeItBeginsAndGoesBackBeforeItIsProven(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    String profile = saved(scene, pc);
    long opened = pc.machine().line().state().opened();
    pc.cutsItsTunnelInTheNextAnswerAfter(10);
    SoapFault cut =
        catchThrowableOfType(
            SoapFault.class,
            () ->
                scene
                    .sue()
                    .operations()
                    .perform(pc.uuid(), "profile.apply", Map.of("profile", profile)));
    assertThat(cut).isNotNull();
    pc.machine().await("back", it -> it.connected() && it.line().state().opened() > opened, LIMIT);
    scene.isReady(pc);
    scene.sue().operations().perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    becomes(scene, pc, "AWAITING_CALL");
    assertThat(logins(pc)).hasSize(2);
    scene.sue().operations().perform(pc.uuid(), "profile.remove");
    becomes(scene, pc, "");
    assertThat(logins(pc)).containsExactly(pc.name());
  }

  @Test
  void isGivenToPcsOfATagAndTakenBackAsBatches(Scene scene) {
    String tag = "profile-" + scene.unique();
    List<Pc> pcs = List.of(scene.pc("amt-12"), scene.pc("amt-16"));
    for (Pc pc : pcs) {
      scene.sue().fleet().importCsv(VisitsIT.tagged(pc, tag));
      pc.visits();
      scene.isReady(pc);
    }
    String profile = saved(scene, pcs.get(0));
    SoapFault denied =
        catchThrowableOfType(
            SoapFault.class,
            () -> scene.ann().provisioning().batch(profile, "APPLY", element("tag", tag)));
    assertThat(denied.problem()).isEqualTo("notAllowed");

    Browser browser = scene.deskOf(scene.sue()).browser();
    BatchPages applied = BatchPages.ofTag(browser, profile, tag);
    await().until(() -> applied.progress().equals("2 of 2 PCs"));
    pcs.forEach(
        pc -> {
          becomes(scene, pc, "AWAITING_CALL");
          pc.hangsUp();
          pc.visits();
          becomes(scene, pc, "APPLIED");
          scene.isReady(pc);
        });
    BatchPages check = BatchPages.ofProfile(browser, profile);
    await().until(() -> check.progress().equals("2 of 2 PCs"));
    assertThat(check.csv()).contains(pcs.get(0).name() + "," + pcs.get(0).uuid() + ",DONE");
    through(scene, scene.sue().provisioning().batch(profile, "REMOVE", ""));
    pcs.forEach(pc -> becomes(scene, pc, ""));
    SoapFault nobody =
        catchThrowableOfType(
            SoapFault.class, () -> scene.sue().provisioning().batch(profile, "CHECK", ""));
    assertThat(nobody.problem()).isEqualTo("invalidRequest");
    scene.sue().provisioning().delete(profile);
  }

  @Test
  void isGivenFromTheTopOfTheNetworkTabOfThePc(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    String profile = saved(scene, pc);
    Browser browser = scene.deskOf(scene.sue()).browser();

    PcPage page = PcPage.open(browser, pc.uuid(), "network");
    assertThat(page.profile()).contains("This PC has no profile.");
    assertThat(page.profileButtons()).containsExactly("Apply the newest version");
    page.presses(profile, "Apply the newest version");
    assertThat(page.profileSays("waits for a call")).contains(profile, "Hang up: the PC calls");
    becomes(scene, pc, "AWAITING_CALL");
    assertThat(scene.vic().provisioning().awaits(pc.uuid())).isEqualTo("HANGING_UP");
    page.hangsUpToProve("so that it calls anew");
    pc.isHungUp().hangsUp().visits(); // it would come back to the server that it was with
    becomes(scene, pc, "APPLIED");
    assertThat(page.profileSays("applied")).doesNotContain("Hang up");
    await("the buttons of a profile that is applied")
        .untilAsserted(
            () ->
                assertThat(page.profileButtons())
                    .containsExactly(
                        "Apply the newest version", "Check what differs", "Remove it"));
    scene.isReady(pc);
    scene.sue().operations().perform(pc.uuid(), "profile.remove");
    pc.hangsUp();
    pc.visits();
    becomes(scene, pc, "");
  }

  private static void through(Scene scene, String batch) {
    await().until(() -> scene.vic().work().batch(batch).text("state").equals("FINISHED"));
    assertThat(scene.vic().work().batch(batch).text("done")).isEqualTo("2");
  }
}
