package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.soap.ProvisioningService.element;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.RemoteAccess;

/** PCs are compared with their profiles when they call by their timer, and repaired if told so. */
@Acceptance
class ReconciliationIT {
  private static final String RULE = "rule for the user calls";
  private static final String USERS = "user may call";
  private static final String CONTENT =
      element("userLifeSeconds", "600")
          + element("periodicLifeSeconds", "0")
          + element("everySeconds", "3600")
          + element("userCalls", "BIOS_AND_OS")
          + element("homeDomain", "hq.example.org");

  /** It has a profile, and has called the server by it. */
  private static Pc having(Scene scene, String release, boolean repairs) {
    Pc pc = scene.pc(release);
    pc.visits();
    scene.isReady(pc);
    MpsEntry known = pc.machine().remoteAccess().servers().get(0);
    String server = known.accessInfo() + ":" + known.port() + " " + known.certificateName();
    String profile = "Kept " + scene.unique();
    String content = CONTENT + element("repairs", String.valueOf(repairs));
    scene.sue().provisioning().save(profile, server, content);
    scene.sue().operations().perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    visitsAgain(scene, pc);
    await(pc.name() + " has its profile")
        .until(() -> scene.vic().provisioning().state(pc.uuid()).equals("APPLIED"));
    return pc;
  }

  private static void visitsAgain(Scene scene, Pc pc) {
    pc.hangsUp();
    pc.visits();
    scene.isReady(pc);
  }

  private static void loses(Pc pc) {
    pc.machine().remoteAccess().remove(Trigger.USER.policyName());
    pc.machine().remoteAccess().userService(RemoteAccess.ALL_DISABLED);
  }

  private static void differs(Scene scene, Pc pc, String... what) {
    await("what differs on " + pc.name())
        .until(() -> scene.vic().provisioning().drift(pc.uuid()), List.of(what)::equals);
  }

  private static void hears(Scene scene, Pc pc, String what) {
    await(what + " is told of " + pc.name())
        .until(() -> scene.eventsOf(pc).stream().anyMatch(event -> event.what().equals(what)));
  }

  @Test
  void showsWhatDiffersAndLeavesIt(Scene scene) {
    Pc pc = having(scene, "amt-6", false);
    loses(pc);
    visitsAgain(scene, pc);
    differs(scene, pc, RULE, USERS);
    hears(scene, pc, "profile.drifted");
    assertThat(pc.machine().remoteAccess().policy(Trigger.USER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-12", "amt-19"})
  void repairsWhatDiffersIfTheProfileSaysSo(String release, Scene scene) {
    Pc pc = having(scene, release, true);
    loses(pc);
    visitsAgain(scene, pc);
    hears(scene, pc, "profile.restored");
    differs(scene, pc);
    hears(scene, pc, "profile.drifted");
    assertThat(pc.machine().remoteAccess().policy(Trigger.USER)).isPresent();
    assertThat(pc.machine().remoteAccess().userService()).isEqualTo(RemoteAccess.ALL_ENABLED);
  }
}
