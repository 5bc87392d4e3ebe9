package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.scene.Certified;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.OperationsService.Done;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.acceptance.soap.WorkService;
import org.mayday.simulator.platform.Certificates;

/** TLS of PCs of all ages is changed through the tunnel, and nobody is locked out by it. */
@Acceptance
class TlsIT {
  private static final String RENEW = "certificates.renew";
  private static final Map<String, String> OFF = Map.of("network", "OFF");

  /** Gives the PC a key and its certificate; tells the certificate's name in the firmware. */
  private static String certified(OperationsService sue, Pc pc) {
    Certified made = Certified.of(pc.name() + ".example.org");
    sue.perform(pc.uuid(), "keys.add", Map.of("privateKey", made.key()));
    return sue.perform(pc.uuid(), "certificates.add", Map.of("certificate", made.certificate()))
        .value("added", "certificate");
  }

  private static Map<String, String> only(String certificate) {
    return Map.of("network", "ON", "networkPlain", "OFF", "certificate", certificate);
  }

  private static SoapFault refused(OperationsService who, Pc pc, Map<String, String> arguments) {
    return catchThrowableOfType(
        SoapFault.class, () -> who.perform(pc.uuid(), "tls.change", arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-11", "amt-12", "amt-15"})
  void switchesOnAndGoesOnByTlsAndBack(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    String first = certified(sue, pc);
    Done on = sue.perform(pc.uuid(), "tls.change", only(first));
    assertThat(on.value("change", "answersOn")).isEqualTo("port 16993, with TLS");
    assertThat(on.values("shown", "certificates")).containsExactly(first);
    assertThat(pc.machine().tls().ports()).contains(16993).doesNotContain(16992);
    assertThat(scene.vic().power().state(pc.uuid()).state()).isEqualTo("ON");

    String second = certified(sue, pc);
    sue.perform(pc.uuid(), "tls.change", Map.of("certificate", second));
    assertThat(pc.machine().tls().ports()).doesNotContain(16992);
    pc.losesItsTunnelAndComesBack();
    scene.isReady(pc);
    assertThat(scene.vic().power().state(pc.uuid()).state()).isEqualTo("ON");

    Done off = sue.perform(pc.uuid(), "tls.change", OFF);
    assertThat(off.value("change", "answersOn")).isEqualTo("port 16992, without TLS");
    assertThat(pc.machine().tls().ports()).contains(16992).doesNotContain(16993);
    assertThat(scene.vic().power().state(pc.uuid()).state()).isEqualTo("ON");
  }

  @Test
  void takesBackWhatBreaks(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    OperationsService sue = scene.sue().operations();
    String certificate = certified(sue, pc);
    pc.machine().mischief().tlsBroken(true);
    assertThat(refused(sue, pc, only(certificate)))
        .hasMessageContaining("The change was taken back, and the PC answers as before");
    assertThat(pc.machine().tls().ports()).contains(16992).doesNotContain(16993);
    assertThat(sue.perform(pc.uuid(), "tls.read").values("tls", "enabled"))
        .containsExactly("no", "no");
    pc.behaves();
    sue.perform(pc.uuid(), "tls.change", only(certificate));
    assertThat(pc.machine().tls().ports()).doesNotContain(16992);
  }

  @Test
  void leavesFirmwareAloneWhoseTlsIsTooOld(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-6"));
    OperationsService sue = scene.sue().operations();
    assertThat(refused(sue, pc, only(certified(sue, pc)))).hasMessageContaining("was taken back");
    assertThat(scene.vic().power().state(pc.uuid()).state()).isEqualTo("ON");
  }

  @Test
  void saysInWordsWhatCannotBe(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    OperationsService sue = scene.sue().operations();
    assertThat(refused(scene.ann().operations(), pc, OFF).problem()).isEqualTo("notAllowed");
    assertThat(refused(sue, pc, Map.of("network", "ON")))
        .hasMessageContaining("TLS needs a certificate");
    Map<String, String> mutual = new HashMap<>(only(certified(sue, pc)));
    mutual.put("networkMutual", "ON");
    assertThat(refused(sue, pc, mutual)).hasMessageContaining("could not reach this PC any more");
    assertThat(pc.machine().journal().entries()).noneMatch(entry -> entry.contains("AMT_TLS"));

    Pc small = scene.visiting(scene.pc("amt-10-smb"));
    assertThat(refused(sue, small, OFF)).hasMessageContaining("This firmware has no TLS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-12", "amt-15"})
  void demandsCertificatesOfOthersAndShutsNobodyOut(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    Map<String, String> mutual =
        Map.of(
            "network",
            "ON",
            "networkMutual",
            "ON",
            "local",
            "ON",
            "localMutual",
            "ON",
            "certificate",
            certified(sue, pc));
    Done done = sue.perform(pc.uuid(), "tls.change", mutual);
    assertThat(done.value("change", "answersOn")).isEqualTo("port 16992, without TLS");
    assertThat(done.values("tls", "mutual")).containsExactly("yes", "yes");
    assertThat(pc.machine().tls().mode().mutual()).isTrue();
    assertThat(refused(sue, pc, Map.of("networkPlain", "OFF")))
        .hasMessageContaining("could not reach this PC any more");
    assertThat(pc.machine().tls().ports()).contains(16992, 16993);
    sue.perform(pc.uuid(), "tls.change", Map.of("networkMutual", "OFF", "networkPlain", "OFF"));
    assertThat(pc.machine().tls().ports()).contains(16993).doesNotContain(16992);
    assertThat(scene.vic().power().state(pc.uuid()).state()).isEqualTo("ON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-16", "amt-19"})
  void cannotSwitchOffWhatNewFirmwareInsistsOn(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    assertThat(refused(sue, pc, OFF)).hasMessageContaining("This firmware cannot do without TLS");
    String certificate = certified(sue, pc);
    Done done = sue.perform(pc.uuid(), "tls.change", Map.of("certificate", certificate));
    assertThat(done.values("shown", "certificates")).containsExactly(certificate);
    assertThat(scene.vic().power().state(pc.uuid()).state()).isEqualTo("ON");
  }

  /** Has TLS show a certificate that ends tomorrow; tells its name. */
  private static String showsOneThatEndsTomorrow(OperationsService sue, Pc pc) {
    String certificate = certified(sue, pc);
    Map<String, String> shown = new HashMap<>(Map.of("certificate", certificate));
    if (!pc.machine().tls().only()) {
      shown.put("network", "ON");
    }
    sue.perform(pc.uuid(), "tls.change", shown);
    return certificate;
  }

  private static void showsOneOfMayday(OperationsService sue, Pc pc, String old) {
    Done listed = sue.perform(pc.uuid(), "certificates.list");
    int shown =
        listed
            .values("certificates", "certificate")
            .indexOf(sue.perform(pc.uuid(), "tls.read").value("shown", "certificates"));
    assertThat(listed.values("certificates", "issuer").get(shown)).contains("CN=Mayday Root");
    assertThat(listed.values("certificates", "subject").get(shown))
        .isEqualTo("CN=" + pc.name() + ".example.org");
    assertThat(listed.values("certificates", "certificate")).doesNotContain(old);
    X509Certificate served =
        Certificates.parse(pc.machine().tls().mode().credential().orElseThrow().certificate())
            .orElseThrow();
    assertThat(served.getSerialNumber().toString(16))
        .as("what the port shows")
        .isEqualTo(listed.values("certificates", "serialNumber").get(shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-12", "amt-16"})
  void renewsItsCertificateWhenItIsDue(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService sue = scene.sue().operations();
    assertThat(sue.perform(pc.uuid(), RENEW).value("renewal", "outcome")).contains("nothing");
    String old = showsOneThatEndsTomorrow(sue, pc);
    Done renewed = sue.perform(pc.uuid(), RENEW);
    assertThat(renewed.value("renewal", "outcome")).isEqualTo("renewed");
    assertThat(renewed.value("renewal", "oldCertificate")).isEqualTo(old);
    assertThat(renewed.value("renewal", "oldRemoved")).isEqualTo("yes");
    showsOneOfMayday(sue, pc, old);
    assertThat(sue.perform(pc.uuid(), RENEW).value("renewal", "outcome")).isEqualTo("not yet due");
    assertThat(scene.vic().power().state(pc.uuid()).state()).isEqualTo("ON");
  }

  @Test
  void renewsItsCertificateAtAVisit(Scene scene) {
    String tag = "renew-" + scene.unique();
    Pc pc = scene.visiting(scene.pc("amt-12"));
    scene.sue().fleet().importCsv(VisitsIT.tagged(pc, tag));
    OperationsService sue = scene.sue().operations();
    String old = showsOneThatEndsTomorrow(sue, pc);
    WorkService work = scene.sue().work();
    String policy = work.policy(RENEW, tag, 1);
    try {
      pc.losesItsTunnelAndComesBack();
      await()
          .until(
              () ->
                  work.runs(pc.uuid()).stream().anyMatch(run -> run.text("state").equals("DONE")));
    } finally {
      work.removePolicy(policy);
    }
    showsOneOfMayday(sue, pc, old);
  }
}
