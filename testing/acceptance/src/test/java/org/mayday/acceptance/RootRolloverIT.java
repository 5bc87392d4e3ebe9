package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.soap.ProvisioningService.element;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.acceptance.desk.ProfilesPage;
import org.mayday.acceptance.scene.Event;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.ProvisioningService;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.simulator.platform.MpsEntry;

/** The gateway changes to another root, and loses no PC that was not given up. */
@Acceptance
class RootRolloverIT {
  private static final String REASONS =
      element("userLifeSeconds", "600")
          + element("periodicLifeSeconds", "0")
          + element("everySeconds", "3600")
          + element("userCalls", "BIOS_AND_OS");

  private static void becomes(Scene scene, Pc pc, String state) {
    await(pc.name() + " is " + state)
        .until(() -> scene.vic().provisioning().state(pc.uuid()).equals(state));
  }

  private static void visits(Scene scene, Pc pc) {
    pc.visits();
    scene.isReady(pc);
  }

  private static Pc withProfile(Scene scene, String release, List<String> profiles) {
    Pc pc = scene.pc(release);
    visits(scene, pc);
    MpsEntry entry = pc.machine().remoteAccess().servers().get(0);
    String profile = "Rollover " + scene.unique() + " " + release;
    profiles.add(profile);
    scene
        .sue()
        .provisioning()
        .save(
            profile,
            entry.accessInfo() + ":" + entry.port() + " " + entry.certificateName(),
            REASONS);
    scene.sue().operations().perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    pc.hangsUp();
    visits(scene, pc);
    becomes(scene, pc, "APPLIED");
    return pc;
  }

  private static List<X509Certificate> roots(Pc pc) {
    return pc.machine().certificates().roots();
  }

  /** What the page says of the change. */
  private static String card(Scene scene) {
    return ProfilesPage.open(scene.deskOf(scene.administrator()).browser()).rollover();
  }

  private static void isTold(Scene scene, String sha256) {
    await("events")
        .untilAsserted(
            () ->
                assertThat(scene.eventsOfRoot(sha256))
                    .extracting(Event::what)
                    .containsExactly("root.begun", "root.changed", "root.ended"));
    List<Event> events = scene.eventsOfRoot(sha256);
    assertThat(events)
        .extracting(event -> event.text("used"))
        .containsExactly("false", "true", "true");
    assertThat(Double.parseDouble(events.get(0).text("missing"))).isGreaterThanOrEqualTo(2);
    assertThat(events)
        .extracting(event -> event.text("who"))
        .containsOnly(scene.administrator().name());
  }

  @Test
  void givesPcsTheNewRootFirstAndTakesTheFormerOneLast(Scene scene) {
    List<String> profiles = new ArrayList<>();
    Pc here = withProfile(scene, "amt-12", profiles);
    Pc away = withProfile(scene, "amt-16", profiles);
    X509Certificate former = roots(here).get(0);
    away.hangsUp();
    ProvisioningService root = scene.administrator().provisioning();

    String sha256 = root.beginRollover();
    here.hangsUp();
    visits(scene, here);
    await("the new root").until(() -> roots(here).size() == 2);
    await("is seen").until(() -> !root.missing().contains(here.uuid()));
    assertThat(root.missing()).contains(away.uuid());
    List<UUID> others = new ArrayList<>(root.missing());
    others.remove(away.uuid());
    SoapFault refused = catchThrowableOfType(SoapFault.class, () -> root.changeRoot(others, true));
    assertThat(refused.problem()).isEqualTo("invalidRequest");
    assertThat(refused).hasMessageContaining(away.name());

    visits(scene, away);
    await("the new root").until(() -> roots(away).size() == 2);
    await("is seen").until(() -> !root.missing().contains(away.uuid()));
    Pc without = scene.pc("amt-15");
    visits(scene, without);
    SoapFault counted = catchThrowableOfType(SoapFault.class, () -> root.changeRoot(others, false));
    assertThat(counted)
        .hasMessageMatching(
            "(?s).*\\b[1-9]\\d* PCs without a profile were not seen to trust the new root: .*"
                + "Apply a profile, have roots.update done on them, or give them up as a whole.*");
    assertThat(card(scene))
        .contains("being given to PCs", "PCs without a profile", "not seen to trust it")
        .containsPattern("[1-9]\\d* of [1-9]\\d* PCs with a profile trust it, 0 have lost")
        .doesNotContain(away.name());
    scene.sue().operations().perform(without.uuid(), "roots.update");
    assertThat(roots(without)).hasSize(2);
    root.changeRoot(others, true);
    assertThat(root.isUsed()).isTrue();
    for (Pc pc : List.of(here, away)) {
      assertThat(pc.machine().connected()).as("tunnels stay up").isTrue();
      pc.hangsUp();
      pc.pressesTheHelpKey("It does not start");
      assertThat(scene.callOf(pc, "RINGING").id()).isNotNull();
      await("the former root goes").until(() -> roots(pc).size() == 1);
      assertThat(roots(pc)).doesNotContain(former);
      pc.hangsUp();
      visits(scene, pc);
    }
    Pc fresh = scene.pc("amt-19");
    visits(scene, fresh);
    assertThat(roots(fresh)).isEqualTo(roots(here));
    assertThat(sha256).hasSize(64);
    assertThat(card(scene)).contains("in use").containsPattern(", [1-9]\\d* have lost the former");
    root.endRollover();
    isTold(scene, sha256);

    for (Pc pc : List.of(here, away)) {
      scene.sue().operations().perform(pc.uuid(), "profile.remove");
      becomes(scene, pc, "");
    }
    profiles.forEach(profile -> scene.sue().provisioning().delete(profile));
  }
}
