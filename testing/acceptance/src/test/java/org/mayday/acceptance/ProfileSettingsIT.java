package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.soap.ProvisioningService.element;
import static org.mayday.acceptance.soap.ProvisioningService.setting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.OperationsService.Done;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.simulator.platform.MpsEntry;

/** Profiles set the firmware of PCs of all ages, see what differs, and leave it as it was. */
@Acceptance
class ProfileSettingsIT {
  private static final Set<String> OLD = Set.of("amt-4", "amt-6");
  private static final String GENERAL = "AMT_GeneralSettings#Intel(r) AMT: General Settings";
  private static final String PASSPHRASE = "correct horse battery";
  private static final String TUNNEL = "http://mayday.invalid:16998/events";
  private static final String REASONS =
      element("userLifeSeconds", "600")
          + element("userCalls", "BIOS_AND_OS")
          + element("homeDomain", "hq.example.org");
  private static final String SETTINGS =
      setting("features", Map.of("sol", "OFF", "kvm", "OFF", "webUi", "OFF"))
          + setting("consent", Map.of("neededFor", "KVM", "codeSeconds", "300"))
          + setting("clock", Map.of("toleranceSeconds", "60"))
          + setting("hostName", Map.of("hostName", "*-amt"))
          + setting(
              "events",
              Map.of("target", "THIS_SERVER_BY_TUNNEL", "events", "Intel(r) AMT:Features"))
          + setting("amtPassword", Map.of("policy", "RANDOM"))
          + setting(
              "wifi",
              Map.of(
                  "name", "office",
                  "ssid", "Office",
                  "priority", "7",
                  "authentication", "WPA2_PSK"),
              Map.of("passphrase", PASSPHRASE))
          + setting(
              "wiredDot1x",
              Map.of(
                  "state", "ON",
                  "protocol", "PEAP_MSCHAPV2",
                  "userName", "tern",
                  "anyway", "true"),
              Map.of("password", "hush hush"));
  private static final String PROXY =
      setting(
          "proxy",
          Map.of("address", "proxy.hotel.example", "port", "3128", "suffix", "hotel.example"));
  private static final String TLS = setting("tls", Map.of("network", "ON"));

  private static String saved(Scene scene, Pc pc, String settings) {
    String name = "Set " + scene.unique();
    MpsEntry entry = pc.machine().remoteAccess().servers().get(0);
    String server = entry.accessInfo() + ":" + entry.port() + " " + entry.certificateName();
    assertThat(scene.sue().provisioning().save(name, server, REASONS + settings)).isEqualTo(1);
    return name;
  }

  private static void becomes(Scene scene, Pc pc, String state) {
    await(pc.name() + " is " + state)
        .until(() -> scene.vic().provisioning().state(pc.uuid()).equals(state));
  }

  private static void applied(Scene scene, Pc pc, String profile) {
    scene.sue().operations().perform(pc.uuid(), "profile.apply", Map.of("profile", profile));
    pc.hangsUp();
    pc.pressesTheHelpKey("No network since lunch");
    becomes(scene, pc, "APPLIED");
  }

  private static List<String> differences(Scene scene, Pc pc) {
    return scene
        .vic()
        .operations()
        .perform(pc.uuid(), "profile.check")
        .values("differences", "what");
  }

  private static List<String> hostName(Pc pc) {
    return pc.machine().settings().of(GENERAL).getOrDefault("HostName", List.of(pc.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-6", "amt-12", "amt-16", "amt-19"})
  void setsTheFirmwareAndLeavesItAsItWas(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService ann = scene.ann().operations();
    ann.perform(pc.uuid(), "features.change", Map.of("sol", "ON"));
    List<String> features = features(scene, pc);
    List<String> name = hostName(pc);
    List<String> wired = wired(scene, pc);
    List<Integer> ports = pc.machine().tls().ports();
    Optional<String> password = pc.machine().accounts().hashOf("admin");
    List<String> subscribers = subscribed(scene, pc);
    pc.machine().clock().set(Instant.now().minus(Duration.ofMinutes(17)));
    boolean modern = !OLD.contains(release);
    String profile = saved(scene, pc, SETTINGS + PROXY + (modern ? TLS : ""));
    assertThat(scene.sue().provisioning().list()).contains("office").doesNotContain(PASSPHRASE);
    applied(scene, pc, profile);

    assertThat(features(scene, pc)).contains("sol: no").doesNotContain("kvm: yes", "webUi: yes");
    assertThat(hostName(pc)).containsExactly(pc.name().toLowerCase() + "-amt");
    assertThat(Duration.between(pc.machine().clock().now(), Instant.now()).abs())
        .isLessThan(Duration.ofSeconds(60));
    if (!release.equals("amt-4")) {
      Done consent = scene.vic().operations().perform(pc.uuid(), "consent.read");
      assertThat(consent.value("consent", "neededFor")).isEqualTo("KVM");
      assertThat(consent.value("consent", "codeSeconds")).isEqualTo("300");
    }
    assertThat(subscribed(scene, pc)).contains(TUNNEL).isNotEqualTo(subscribers);
    assertThat(pc.machine().accounts().hashOf("admin")).isPresent().isNotEqualTo(password);
    assertThat(pc.wrongAmtPasswords()).isZero();
    assertThat(wired(scene, pc)).contains("state: on", "userName: tern");
    if (modern) {
      assertThat(networks(scene, pc)).contains("office");
      assertThat(proxies(scene, pc)).containsExactly("proxy.hotel.example");
      assertThat(
              pc.machine().additions().of("CIM_WiFiEndpointSettings").get(0).value("PSKPassPhrase"))
          .isEqualTo(PASSPHRASE);
      assertThat(pc.machine().tls().ports()).contains(16993);
    }
    assertThat(differences(scene, pc)).isEmpty();

    ann.perform(pc.uuid(), "features.change", Map.of("sol", "ON"));
    assertThat(differences(scene, pc)).containsExactly("features: sol");

    scene.sue().operations().perform(pc.uuid(), "profile.remove");
    becomes(scene, pc, "");
    assertThat(features(scene, pc)).isEqualTo(features);
    assertThat(hostName(pc)).isEqualTo(name);
    assertThat(subscribed(scene, pc)).doesNotContain(TUNNEL);
    assertThat(wired(scene, pc)).isEqualTo(wired);
    assertThat(pc.machine().tls().ports()).isEqualTo(ports);
    if (modern) {
      assertThat(networks(scene, pc)).doesNotContain("office");
      assertThat(proxies(scene, pc)).isEmpty();
    }
    assertThat(pc.wrongAmtPasswords()).isZero();
  }

  private static List<String> wired(Scene scene, Pc pc) {
    Done read = scene.vic().operations().perform(pc.uuid(), "dot1x.read");
    return List.of("state", "userName").stream()
        .flatMap(key -> read.values("wired", key).stream().map(value -> key + ": " + value))
        .toList();
  }

  private static List<String> networks(Scene scene, Pc pc) {
    return scene.vic().operations().perform(pc.uuid(), "wifi.read").values("profiles", "name");
  }

  private static List<String> proxies(Scene scene, Pc pc) {
    return scene.vic().operations().perform(pc.uuid(), "proxies.read").values("proxies", "address");
  }

  private static List<String> subscribed(Scene scene, Pc pc) {
    return scene
        .vic()
        .operations()
        .perform(pc.uuid(), "subscriptions.read")
        .values("subscribers", "address");
  }

  private static List<String> features(Scene scene, Pc pc) {
    Done read = scene.vic().operations().perform(pc.uuid(), "features.read");
    return List.of("sol", "ider", "kvm", "webUi").stream()
        .flatMap(key -> read.values("features", key).stream().map(value -> key + ": " + value))
        .toList();
  }

  @Test
  void tellsWhatThisFirmwareDoesNotOffer(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-4"));
    applied(scene, pc, saved(scene, pc, SETTINGS));
    Done check = scene.vic().operations().perform(pc.uuid(), "profile.check");
    assertThat(check.values("notOfferedByFirmware", "what"))
        .contains("features: kvm", "consent: neededFor");
    assertThat(check.value("check", "asInProfile")).isEqualTo("yes");
  }

  @Test
  void changesProxiesOfOnePc(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    OperationsService ann = scene.ann().operations();
    Map<String, String> proxy =
        Map.of("address", "192.0.2.7", "port", "8080", "suffix", "hotel.example");
    Done added = ann.perform(pc.uuid(), "proxies.add", proxy);
    assertThat(added.value("proxies", "suffix")).isEqualTo("hotel.example");
    SoapFault twice =
        catchThrowableOfType(SoapFault.class, () -> ann.perform(pc.uuid(), "proxies.add", proxy));
    assertThat(twice.problem()).isEqualTo("invalidRequest");
    Map<String, String> same = Map.of("address", "192.0.2.7", "port", "8080");
    assertThat(ann.perform(pc.uuid(), "proxies.remove", same).values("proxies", "address"))
        .isEmpty();
    SoapFault gone =
        catchThrowableOfType(SoapFault.class, () -> ann.perform(pc.uuid(), "proxies.remove", same));
    assertThat(gone.detail("kind")).isEqualTo("NOT_OFFERED");
  }

  @Test
  void refusesWhatMakesNoSenseBeforeAnythingIsSent(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-12"));
    for (String wrong :
        List.of(
            setting("features", Map.of("sol", "ON", "listener", "OFF")),
            setting("features", Map.of("sol", "PERHAPS")),
            setting("features", Map.of("smell", "ON")),
            setting("features9", Map.of("sol", "ON")),
            setting("clock", Map.of("toleranceSeconds", "0")),
            setting("hostName", Map.of("hostName", "-" + "x".repeat(70))),
            setting("weather", Map.of("rain", "ON")))) {
      SoapFault fault = catchThrowableOfType(SoapFault.class, () -> saved(scene, pc, wrong));
      assertThat(fault.problem()).as(wrong).isEqualTo("invalidRequest");
    }
  }
}
