package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.acceptance.soap.ProvisioningService.element;
import static org.mayday.acceptance.soap.ProvisioningService.setting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.ProfilesPage;
import org.mayday.acceptance.desk.SetupPage;
import org.mayday.acceptance.desk.SignInPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.scene.SetupAuthority;
import org.mayday.acceptance.soap.HelpCall;
import org.mayday.acceptance.soap.Xml;
import org.mayday.simulator.personality.Trigger;
import org.mayday.simulator.platform.MpsEntry;
import org.mayday.simulator.platform.RemoteAccess;

/** PCs as from the factory say hello, and ring when their key is pressed; nobody touches them. */
@Acceptance
class FromHelloIT {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration UNTIL_IT_GIVES_UP = Duration.ofMinutes(3);
  private static final Set<String> OLD = Set.of("amt-6", "amt-11");
  private static final String WITH_TLS = setting("tls", Map.of("network", "ON"));
  private static final String ONE_SERVER =
      element("userLifeSeconds", "900") + element("userCalls", "BIOS_AND_OS");

  private final List<String> certificates = new ArrayList<>();
  private Scene scene;
  private String domain;
  private SetupAuthority authority;

  @BeforeEach
  void setTheScene(Scene shown) {
    scene = shown;
    domain = "h" + scene.unique() + ".example.org";
    authority = SetupAuthority.of(domain);
    certificates.add(scene.administrator().setup().add(authority.file(), SetupAuthority.PASSWORD));
  }

  @AfterEach
  void takeCertificatesAway() {
    certificates.forEach(scene.administrator().setup()::remove);
  }

  private Pc waiting(String release) {
    Pc pc = scene.pcFromFactory(release, domain, authority.root());
    assertThat(pc.machine().remoteAccess().servers()).as("knows no gateway").isEmpty();
    pc.saysHello(3);
    await(pc.name() + " was heard")
        .atMost(SOON)
        .until(() -> scene.sue().setup().waiting(pc.uuid()).isPresent());
    return pc;
  }

  private void isSetUp(Pc pc) {
    await(pc.name() + " is set up")
        .atMost(UNTIL_IT_GIVES_UP)
        .until(() -> scene.sue().setup().state(pc.uuid()).matches("DONE|FAILED"));
    Xml setup = scene.sue().setup().get(pc.uuid());
    assertThat(setup.text("state")).as(setup.text("message")).isEqualTo("DONE");
    assertThat(setup.text("step")).isEqualTo("PROFILE");
    assertThat(standing(pc)).isEqualTo("AWAITING_CALL");
    tellsOfOldTls(pc, scene.sue().setup().get(pc.uuid()));
  }

  /** Old firmware has no newer TLS, and a setting allows it. */
  private static void tellsOfOldTls(Pc pc, Xml answer) {
    List<String> versions = pc.machine().personality().tunnel().oldTls();
    List<String> told =
        answer.all("note").stream()
            .map(note -> note.text("words"))
            .filter(words -> words.contains("nothing newer"))
            .toList();
    assertThat(told).hasSize(versions.isEmpty() ? 0 : 1);
    assertThat(told).allMatch(words -> versions.stream().anyMatch(words::contains));
  }

  private String standing(Pc pc) {
    return scene.vic().provisioning().state(pc.uuid());
  }

  /** The user presses the key, it rings, somebody answers, and what is left is done. */
  private void rings(Pc pc) {
    pc.pressesTheHelpKey("The screen is blue");
    UUID call = scene.callOf(pc, "RINGING").id();
    HelpCall accepted = scene.ann().calls().accept(call);
    assertThat(accepted.state()).isEqualTo("ACCEPTED");
    await(pc.name() + " is applied").atMost(SOON).until(() -> standing(pc).equals("APPLIED"));
    assertThat(
            scene
                .vic()
                .operations()
                .perform(pc.uuid(), "profile.check")
                .values("differences", "what"))
        .isEmpty();
    assertThat(pc.wrongAmtPasswords()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-11", "amt-12", "amt-15", "amt-19"})
  void aPcIsSetUpAndRings(String release, Scene shown) {
    String profile = "Home " + scene.unique();
    boolean modern = !OLD.contains(release);
    scene
        .sue()
        .provisioning()
        .save(
            profile, scene.sue().provisioning().ownServer(), ONE_SERVER + (modern ? WITH_TLS : ""));
    Pc pc = waiting(release);

    scene.sue().setup().setUp(pc.uuid(), profile);

    isSetUp(pc);
    List<Integer> ports = pc.machine().tls().ports();
    RemoteAccess told = pc.machine().remoteAccess();
    assertThat(told.servers()).extracting(MpsEntry::accessInfo).containsExactly("localhost");
    assertThat(told.life(Trigger.USER)).contains(Duration.ofMinutes(15));
    rings(pc);
    if (modern) {
      assertThat(pc.machine().tls().ports()).contains(16993);
    }
    givesTheProfileBack(pc);
    assertThat(pc.machine().tls().ports()).isEqualTo(ports);
  }

  /** Through the tunnel, which ends with it: a PC that knows no domain calls nobody. */
  private void givesTheProfileBack(Pc pc) {
    scene.sue().operations().perform(pc.uuid(), "profile.remove");
    assertThat(standing(pc)).isEmpty();
    assertThat(pc.machine().remoteAccess().servers()).isEmpty();
    assertThat(pc.machine().certificates().roots()).isEmpty();
    assertThat(pc.machine().surroundings().inside()).isTrue();
  }

  @Test
  void aPcIsSetUpByThePageAndRings(Scene shown) {
    Browser browser = scene.browser();
    Person administrator = scene.administrator();
    SignInPage.open(browser).signsIn(administrator.name(), administrator.password());
    String profile = ProfilesPage.open(browser).makesOneForTheGateway();
    Pc pc = waiting("amt-15");
    String name = "ward " + scene.unique();

    SetupPage page = SetupPage.open(browser).setsUp(pc.uuid(), name, profile);

    assertThat(page.row(pc.uuid(), "under control")).contains(name, "its first call proves it");
    isSetUp(pc);
    rings(pc);
  }

  @Test
  void aPcThatIsExpectedIsSetUpByTheRuleAndRings(Scene shown) {
    Pc pc = scene.pcFromFactory("amt-12", domain, authority.root());
    scene.sue().setup().expect("uuid\n" + pc.uuid() + "\n");
    scene.sue().setup().rule("EXPECTED", scene.sue().provisioning().saveOwn());
    try {
      pc.saysHello(3);
      isSetUp(pc);
    } finally {
      scene.sue().setup().rule("NONE");
    }
    rings(pc);
  }
}
