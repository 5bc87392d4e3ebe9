package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.command.Mayday;
import org.mayday.acceptance.command.Mayday.Ran;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.SetupPage;
import org.mayday.acceptance.desk.SignInPage;
import org.mayday.acceptance.scene.Event;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.scene.SetupAuthority;
import org.mayday.acceptance.soap.ProvisioningService;
import org.mayday.acceptance.soap.SetupService;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.acceptance.soap.Xml;
import org.mayday.simulator.platform.Provisioning;
import org.mayday.simulator.platform.Provisioning.State;

/** PCs as from the factory set themselves up: the agent runs beside their firmware. */
@Acceptance
class HostSetupIT {
  @TempDir Path work;

  private final List<String> certificates = new ArrayList<>();
  private Scene scene;
  private SetupService sue;
  private Mayday mayday;
  private String domain;
  private SetupAuthority authority;
  private String token;

  @BeforeEach
  void setTheScene(Scene shown) {
    scene = shown;
    sue = scene.sue().setup();
    mayday = new Mayday(scene.page(""), "", "", work);
    domain = "h" + scene.unique() + ".example.org";
    authority = SetupAuthority.of(domain);
    token = "ward " + scene.unique();
  }

  @AfterEach
  void takeCertificatesAway() {
    certificates.forEach(scene.administrator().setup()::remove);
  }

  private void isCertified() {
    certificates.add(scene.administrator().setup().add(authority.file(), SetupAuthority.PASSWORD));
  }

  private Pc fromFactory(String release) {
    return scene.pcFromFactory(release, domain, authority.root());
  }

  private Ran runsItsAgent(Pc pc, String secret) {
    return runsItsAgent(pc, secret, pc.machine().accounts().system().password());
  }

  private Ran runsItsAgent(Pc pc, String secret, String systemPassword) {
    return mayday.agent(secret, systemPassword, pc.machine().lan().openLocal(0).getPort());
  }

  private Xml latest() {
    return sue.enrolments(token).get(0);
  }

  private void isUnderControl(Pc pc, boolean client) {
    assertThat(pc.machine().provisioning().state()).isEqualTo(State.POST);
    assertThat(pc.machine().consent().inClientControl()).isEqualTo(client);
    assertThat(pc.machine().accounts().asFromFactory()).as("password of admin").isFalse();
    assertThat(latest().text("state")).isEqualTo("DONE");
    assertThat(latest().text("platform")).isEqualTo(pc.uuid().toString());
    assertThat(latest().text("mode")).isEqualTo(client ? "CLIENT" : "ADMIN");
    assertThat(scene.sue().fleet().get(pc.uuid()).text("amtVersion"))
        .startsWith(pc.machine().personality().version().major() + ".");
  }

  private void isAsFromTheFactory(Pc pc) {
    assertThat(pc.machine().provisioning().state()).isEqualTo(State.PRE);
    assertThat(pc.machine().accounts().asFromFactory()).isTrue();
    SoapFault unknown =
        catchThrowableOfType(SoapFault.class, () -> scene.sue().fleet().get(pc.uuid()));
    assertThat(unknown.problem()).isEqualTo("notFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-11", "amt-12", "amt-19"})
  void takesAPcToClientControl(String release, Scene shown) {
    Pc pc = fromFactory(release);
    Ran ran = runsItsAgent(pc, sue.makeToken(token, "CLIENT", 1));
    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains("SET_UP", "client control mode", "consent");
    isUnderControl(pc, true);
    assertThat(pc.machine().provisioning().opensMebx(Provisioning.FACTORY_PASSWORD)).isTrue();
    await("events")
        .untilAsserted(
            () ->
                assertThat(scene.eventsOf(pc))
                    .extracting(Event::what)
                    .contains("setup.agent.progressed", "setup.agent.done"));
    Ran stranger = runsItsAgent(pc, sue.makeToken(token + " stranger", "CLIENT", 1));
    assertThat(stranger.exitCode()).isEqualTo(1);
    assertThat(stranger.err()).contains("the token does not count for such PCs");
    Ran again = runsItsAgent(pc, sue.makeTokenForAKnownPc(token + " again", "CLIENT"));
    assertThat(again.exitCode()).as("once more does no harm: " + again).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-12", "amt-19"})
  void takesAPcToAdminControl(String release, Scene shown) {
    isCertified();
    Pc pc = fromFactory(release);
    Ran ran = runsItsAgent(pc, sue.makeToken(token, "BEST", 1));
    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    isUnderControl(pc, false);
    String mebx = scene.administrator().setup().mebxPassword(pc.uuid());
    assertThat(pc.machine().provisioning().opensMebx(mebx)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-11", "amt-12", "amt-19"})
  void takesAPcToItsFirstCall(String release, Scene shown) {
    String profile = "Agents " + scene.unique();
    scene
        .sue()
        .provisioning()
        .save(
            profile,
            scene.sue().provisioning().ownServer(),
            ProvisioningService.element("userLifeSeconds", "900")
                + ProvisioningService.element("userCalls", "BIOS_AND_OS"));
    Pc pc = fromFactory(release);
    Ran ran = runsItsAgent(pc, sue.makeToken(token, "CLIENT", profile));
    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains("its first call proves it");
    pc.pressesTheHelpKey("The screen is blue");
    assertThat(scene.callOf(pc, "RINGING").id()).isNotNull();
    await("its profile is applied")
        .until(() -> scene.vic().provisioning().state(pc.uuid()).equals("APPLIED"));
    SoapFault unknown =
        catchThrowableOfType(
            SoapFault.class, () -> sue.makeToken(token, "CLIENT", "no such profile"));
    assertThat(unknown.problem()).isEqualTo("invalidRequest");
  }

  @Test
  void takesAPcFromClientToAdminControlLater(Scene shown) {
    Pc pc = fromFactory("amt-12");
    String secret = sue.makeTokenForAKnownPc(token, "BEST");
    assertThat(runsItsAgent(pc, secret).exitCode()).isZero();
    isUnderControl(pc, true);
    isCertified();
    Ran later = runsItsAgent(pc, secret);
    assertThat(later.exitCode()).as(later.toString()).isZero();
    isUnderControl(pc, false);
    String mebx = scene.administrator().setup().mebxPassword(pc.uuid());
    assertThat(pc.machine().provisioning().opensMebx(mebx)).isTrue();
  }

  @Test
  void saysWhyAPcIsNotTakenToAdminControl(Scene shown) {
    SetupAuthority others = SetupAuthority.of("x" + scene.unique() + ".example.net");
    certificates.add(scene.administrator().setup().add(others.file(), SetupAuthority.PASSWORD));
    String secret = sue.makeToken(token, "ADMIN", 3);
    Pc stranger = scene.pcFromFactory("amt-12", domain, others.root());
    Ran otherDomain = runsItsAgent(stranger, secret);
    assertThat(otherDomain.exitCode()).isEqualTo(1);
    assertThat(otherDomain.err()).contains("domain of the PC is " + domain);
    Pc untrusting = scene.pcFromFactory("amt-12", domain);
    Ran otherRoot = runsItsAgent(untrusting, secret);
    assertThat(otherRoot.exitCode()).isEqualTo(1);
    assertThat(otherRoot.err()).contains("knows none of the roots");
    isAsFromTheFactory(stranger);
    isAsFromTheFactory(untrusting);
  }

  @Test
  void refusesWhatCannotBe(Scene shown) {
    String secret = sue.makeToken(token, "CLIENT", 1);
    Ran old = runsItsAgent(fromFactory("amt-4"), sue.makeToken(token + " old", "CLIENT", 1));
    assertThat(old.exitCode()).isEqualTo(1);
    assertThat(old.err()).contains("AMT 6.2 and newer");
    Pc pc = fromFactory("amt-12");
    Ran stranger = runsItsAgent(pc, "no-such-token");
    assertThat(stranger.exitCode()).isEqualTo(1);
    assertThat(stranger.err()).contains("token is wrong");
    Ran wrong = runsItsAgent(pc, secret, "not the password");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err()).contains("local system account");
    Ran deaf = mayday.agent(secret, "x", 1);
    assertThat(deaf.exitCode()).isEqualTo(6);
    assertThat(deaf.err()).contains("LMS");
    isAsFromTheFactory(pc);
    assertThat(runsItsAgent(pc, secret).exitCode()).isZero();
    Ran second = runsItsAgent(fromFactory("amt-12"), secret);
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.err()).contains("has counted for all the PCs");
    assertThat(sue.endToken(sue.token(token))).isTrue();
    assertThat(runsItsAgent(pc, secret).err()).contains("token is wrong");
    SoapFault refused =
        catchThrowableOfType(
            SoapFault.class, () -> scene.ann().setup().makeToken(token, "CLIENT", 1));
    assertThat(refused.problem()).isEqualTo("notAllowed");
  }

  @Test
  void isMadePossibleByThePage(Scene shown) {
    Pc pc = fromFactory("amt-12");
    Browser browser = scene.browser();
    Person supervisor = scene.sue();
    SignInPage.open(browser).signsIn(supervisor.name(), supervisor.password());
    SetupPage page = SetupPage.open(browser);
    String secret = page.makesToken(token);
    Ran ran = runsItsAgent(pc, secret);
    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    assertThat(page.enrolled(pc.uuid())).contains("under control", token);
    page.endsToken(token);
    assertThat(runsItsAgent(pc, secret).exitCode()).isEqualTo(1);
  }
}
