package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.soap.ProvisioningService.element;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.OperationsService.Done;
import org.mayday.simulator.platform.Certificates;
import org.mayday.simulator.platform.MpsEntry;

/**
 * PCs of all ages prove themselves by a certificate for a key that their firmware has made, get a
 * new one, and lose it again with the profile.
 */
@Acceptance
class ClientCertificateIT {
  private static final String REASONS =
      element("userLifeSeconds", "600")
          + element("periodicLifeSeconds", "0")
          + element("everySeconds", "3600")
          + element("userCalls", "BIOS_AND_OS")
          + element("login", "CERTIFICATE");

  private static String saved(Scene scene, Pc pc) {
    MpsEntry entry = pc.machine().remoteAccess().servers().get(0);
    String server = entry.accessInfo() + ":" + entry.port() + " " + entry.certificateName();
    String name = "By certificate " + scene.unique();
    scene.sue().provisioning().save(name, server, REASONS);
    return name;
  }

  private static void becomes(Scene scene, Pc pc, String state) {
    await(pc.name() + " is " + state)
        .until(() -> scene.vic().provisioning().state(pc.uuid()).equals(state));
  }

  private static List<String> shown(Pc pc) {
    return pc.machine().remoteAccess().servers().stream().map(MpsEntry::certificate).toList();
  }

  private static int keys(Pc pc) {
    return pc.machine().additions().of(Certificates.KEY).size();
  }

  private static void callsAgain(Scene scene, Pc pc) {
    pc.hangsUp();
    pc.pressesTheHelpKey("The screen is blue");
    assertThat(scene.callOf(pc, "RINGING").id()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-9", "amt-12", "amt-16", "amt-19"})
  void provesItselfByACertificateOfItsOwn(String release, Scene scene) {
    Pc pc = scene.pc(release);
    pc.visits();
    scene.isReady(pc);
    int keys = keys(pc);
    int certificates = pc.machine().certificates().count();
    String profile = saved(scene, pc);
    OperationsService sue = scene.sue().operations();

    Done applied = sue.perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    assertThat(applied.value("profile", "state")).contains("waits for the PC");
    assertThat(shown(pc)).as("both, until it has called the new one").hasSize(2);
    callsAgain(scene, pc);
    becomes(scene, pc, "APPLIED");
    assertThat(shown(pc)).hasSize(1).doesNotContain("");
    assertThat(keys(pc)).isEqualTo(keys + 1);
    Done check = scene.vic().operations().perform(pc.uuid(), "profile.check");
    assertThat(check.values("differences", "what")).isEmpty();
    assertThat(check.value("clientCertificate", "subject")).contains(pc.uuid().toString());
    String first = check.value("clientCertificate", "sha256");

    Done early = sue.perform(pc.uuid(), "clientCertificate.renew");
    assertThat(early.value("renewal", "outcome")).isEqualTo("not yet due");
    sue.perform(pc.uuid(), "clientCertificate.renew", Map.of("evenIfNotDue", "true"));
    becomes(scene, pc, "AWAITING_CALL");
    assertThat(keys(pc)).isEqualTo(keys + 2);
    callsAgain(scene, pc);
    becomes(scene, pc, "APPLIED");
    assertThat(shown(pc)).hasSize(1).doesNotContain("");
    assertThat(keys(pc)).as("the former one is gone").isEqualTo(keys + 1);
    Done renewed = scene.vic().operations().perform(pc.uuid(), "profile.check");
    assertThat(renewed.value("clientCertificate", "sha256")).isNotEqualTo(first);
    assertThat(renewed.values("differences", "what")).isEmpty();

    sue.perform(pc.uuid(), "profile.remove");
    becomes(scene, pc, "AWAITING_CALL");
    callsAgain(scene, pc);
    becomes(scene, pc, "");
    assertThat(shown(pc)).containsExactly("");
    assertThat(keys(pc)).isEqualTo(keys);
    assertThat(pc.machine().certificates().count()).isEqualTo(certificates);
    scene.sue().provisioning().delete(profile);
  }
}
