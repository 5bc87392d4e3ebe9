package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.SetupPage;
import org.mayday.acceptance.desk.SignInPage;
import org.mayday.acceptance.scene.Event;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.scene.SetupAuthority;
import org.mayday.acceptance.soap.SetupService;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.acceptance.soap.Xml;
import org.mayday.simulator.platform.Provisioning;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SetupEntries;

/**
 * PCs as from the factory say hello, and are under control without a hand on them, or say why not.
 */
@Acceptance
class SetupIT {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration UNTIL_IT_GIVES_UP = Duration.ofMinutes(3);

  private final List<String> certificates = new ArrayList<>();
  private Scene scene;
  private SetupService sue;
  private String domain;
  private SetupAuthority authority;

  @BeforeEach
  void setTheScene(Scene shown) {
    scene = shown;
    sue = scene.sue().setup();
    domain = "d" + scene.unique() + ".example.org";
    authority = SetupAuthority.of(domain);
  }

  @AfterEach
  void takeCertificatesAway() {
    certificates.forEach(scene.administrator().setup()::remove);
  }

  private void isCertified(SetupAuthority by) {
    certificates.add(scene.administrator().setup().add(by.file(), SetupAuthority.PASSWORD));
  }

  /** A PC that said hello, and was heard. */
  private Pc waiting(String release) {
    return heard(scene.pcFromFactory(release, domain, authority.root()), 3);
  }

  private Pc heard(Pc pc, int version) {
    pc.saysHello(version);
    await(pc.name() + " was heard").atMost(SOON).until(() -> sue.waiting(pc.uuid()).isPresent());
    return pc;
  }

  private Xml ended(Pc pc, String state) {
    await(pc.name() + " is " + state)
        .atMost(UNTIL_IT_GIVES_UP)
        .until(() -> sue.state(pc.uuid()).matches("DONE|FAILED"));
    Xml setup = sue.get(pc.uuid());
    assertThat(setup.text("state")).as(setup.text("message")).isEqualTo(state);
    return setup;
  }

  private void isUnderControl(Pc pc, String name) {
    Provisioning setUp = pc.machine().provisioning();
    assertThat(setUp.state()).isEqualTo(State.POST);
    assertThat(pc.machine().consent().inClientControl()).isFalse();
    assertThat(pc.machine().accounts().asFromFactory()).as("password of admin").isFalse();
    assertThat(setUp.opensMebx(Provisioning.FACTORY_PASSWORD)).as("password of MEBx").isFalse();
    assertThat(pc.wrongAmtPasswords()).isZero();
    Xml known = scene.sue().fleet().get(pc.uuid());
    assertThat(known.text("name")).isEqualTo(name);
    assertThat(known.text("amtVersion"))
        .startsWith(pc.machine().personality().version().major() + ".");
    assertThat(sue.waiting(pc.uuid())).isEmpty();
  }

  private void isAsFromTheFactory(Pc pc) {
    assertThat(pc.machine().provisioning().state()).isEqualTo(State.IN);
    assertThat(pc.machine().accounts().asFromFactory()).isTrue();
    assertThat(pc.machine().provisioning().opensMebx(Provisioning.FACTORY_PASSWORD)).isTrue();
    assertThat(fault(() -> scene.sue().fleet().get(pc.uuid())).problem()).isEqualTo("notFound");
  }

  private static SoapFault fault(Runnable call) {
    return catchThrowableOfType(SoapFault.class, call::run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-11", "amt-12", "amt-15", "amt-19"})
  void takesAPcFromHelloToControl(String release, Scene shown) {
    isCertified(authority);
    Pc pc = waiting(release);
    Xml asked = sue.waiting(pc.uuid()).orElseThrow();
    assertThat(asked.texts("suffix")).containsExactly(domain);
    assertThat(asked.texts("obstacle")).isEmpty();
    assertThat(fault(() -> scene.ann().setup().setUp(pc.uuid())).problem()).isEqualTo("notAllowed");
    isAsFromTheFactory(pc);

    sue.setUp(pc.uuid());

    Xml setup = ended(pc, "DONE");
    assertThat(setup.text("suffix")).isEqualTo(domain);
    isUnderControl(pc, pc.name());
    assertThat(fault(() -> sue.mebxPassword(pc.uuid())).problem()).isEqualTo("notAllowed");
    String mebx = scene.administrator().setup().mebxPassword(pc.uuid());
    assertThat(pc.machine().provisioning().opensMebx(mebx)).isTrue();
    await("events")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(scene.eventsOf(pc))
                    .extracting(Event::what)
                    .contains("setup.waiting", "setup.ordered", "setup.progressed", "setup.done"));
  }

  @Test
  void takesADeliveryOfPcsToControlByThePage(@TempDir Path files, Scene shown) throws IOException {
    Path pkcs12 = Files.write(files.resolve("setup.pfx"), authority.file());
    Browser browser = scene.browser();
    Person administrator = scene.administrator();
    SignInPage.open(browser).signsIn(administrator.name(), administrator.password());
    SetupPage page = SetupPage.open(browser).adds(pkcs12, SetupAuthority.PASSWORD, domain);
    certificates.add(administrator.setup().certificateOf(domain));

    for (String release : List.of("amt-6", "amt-11", "amt-12", "amt-15", "amt-19")) {
      Pc pc = waiting(release);
      assertThat(page.waiting(pc.uuid())).contains(domain);
      String name = "ward " + scene.unique();
      page.setsUp(pc.uuid(), name);
      assertThat(page.row(pc.uuid(), "under control")).contains(name);
      isUnderControl(pc, name);
    }
  }

  @Test
  void takesAPcThatIsKnownOnlyIfSomebodyIsSureThatItIsThePc(Scene shown) {
    isCertified(authority);
    Pc pc = waiting("amt-12");
    String name = "known " + scene.unique();
    scene
        .sue()
        .fleet()
        .importCsv(
            "uuid,name,mps_username,mps_password,amt_username,amt_password\n"
                + "%s,%s,mps,P@ssw0rd,admin,St0red-pw!\n".formatted(pc.uuid(), name));
    assertThat(fault(() -> sue.setUp(pc.uuid())).problem()).isEqualTo("conflict");
    Browser browser = scene.browser();
    Person administrator = scene.administrator();
    SignInPage.open(browser).signsIn(administrator.name(), administrator.password());

    assertThat(SetupPage.open(browser).triesToSetUp(pc.uuid())).contains("knows this PC");
    assertThat(pc.wrongAmtPasswords()).as("nothing was offered").isZero();
    SetupPage page = SetupPage.open(browser).setsUpAsKnown(pc.uuid());

    assertThat(page.row(pc.uuid(), "under control")).contains(name);
    isUnderControl(pc, name);
  }

  @Test
  void showsAnAdministratorThePasswordOfTheMebxAndNotesIt(Scene shown) {
    isCertified(authority);
    Pc pc = waiting("amt-12");
    sue.setUp(pc.uuid());
    ended(pc, "DONE");
    Browser browser = scene.browser();
    Person administrator = scene.administrator();
    SignInPage.open(browser).signsIn(administrator.name(), administrator.password());

    String password = SetupPage.open(browser).mebxPassword(pc.uuid());

    assertThat(pc.machine().provisioning().opensMebx(password)).isTrue();
    assertThat(new HistoryPages(browser).audit("setup.mebxPassword", pc.uuid().toString()))
        .contains(administrator.name())
        .doesNotContain(password);
  }

  @Test
  void doesNotGetIntoAPcOfAnotherDomain(Scene shown) {
    SetupAuthority others = SetupAuthority.of("x" + scene.unique() + ".example.net");
    isCertified(others);
    Pc pc = heard(scene.pcFromFactory("amt-12", domain, others.root()), 3);

    sue.setUp(pc.uuid());

    assertThat(ended(pc, "FAILED").text("message")).contains("option 15");
    assertThat(pc.machine().provisioning().refusal().orElseThrow()).contains(domain);
    isAsFromTheFactory(pc);
    isCertified(authority);
    assertThat(sue.get(pc.uuid()).text("step")).isEqualTo("CONNECT");
  }

  @Test
  void knowsBeforehandThatAPcTrustsNoneOfTheRoots(Scene shown) {
    isCertified(authority);
    Pc pc = heard(scene.pcFromFactory("amt-12", domain), 3);

    assertThat(sue.waiting(pc.uuid()).orElseThrow().text("obstacle")).contains("none of the roots");
    assertThat(fault(() -> sue.setUp(pc.uuid())).problem()).isEqualTo("conflict");

    Pc quiet = heard(scene.pcFromFactory("amt-6", domain), 1); // tells no hashes
    sue.setUp(quiet.uuid());
    assertThat(ended(quiet, "FAILED").text("message")).contains("none of the certificate's roots");
    isAsFromTheFactory(quiet);
  }

  @Test
  void takesNoCertificateWithWhichNoPcCouldBeSetUp(Scene shown) {
    SetupService administrator = scene.administrator().setup();
    assertThat(fault(() -> administrator.add(authority.fileWithoutRoot(), SetupAuthority.PASSWORD)))
        .hasMessageContaining("not complete");
    assertThat(fault(() -> administrator.add(authority.file(), "another one")))
        .hasMessageContaining("password");
    assertThat(fault(() -> sue.add(authority.file(), SetupAuthority.PASSWORD)).problem())
        .isEqualTo("notAllowed");
  }

  @Test
  void triesAgainWithoutHarmAfterAFailure(Scene shown) {
    SetupAuthority wrong = SetupAuthority.of("y" + scene.unique() + ".example.net");
    isCertified(wrong);
    Pc pc = heard(scene.pcFromFactory("amt-15", domain, wrong.root(), authority.root()), 3);
    sue.setUp(pc.uuid());
    ended(pc, "FAILED");
    isCertified(authority);

    sue.setUp(pc.uuid());

    ended(pc, "DONE");
    isUnderControl(pc, pc.name());
  }

  @Test
  void setsUpAPcThatIsExpectedWithItsOneTimePassword(Scene shown) {
    isCertified(authority);
    Pc pc = scene.pcFromFactory("amt-12", domain, authority.root());
    pc.machine().provisioning().entries(SetupEntries.NONE.withOtp("12345678"));
    Pc impostor = scene.pcFromFactory("amt-12", domain, authority.root());
    String name = "expected " + scene.unique();
    String list = "uuid,name,otp\n%s,%s,12345678\n%s,,87654321\n";
    assertThat(sue.expect(list.formatted(pc.uuid(), name, impostor.uuid()))).isEqualTo(2);
    sue.rule("EXPECTED");
    try {
      pc.saysHello(3);
      impostor.saysHello(3);
      ended(pc, "DONE");
      isUnderControl(pc, name);
      assertThat(ended(impostor, "FAILED").text("message")).contains("one-time password");
      isAsFromTheFactory(impostor);
    } finally {
      sue.rule("NONE");
    }
    assertThat(sue.get(pc.uuid()).text("orderedBy")).isEqualTo("rule");
  }

  @Test
  void forgetsAPcUntilItAsksAgain(Scene shown) {
    Pc pc = waiting("amt-12");
    assertThat(sue.waiting(pc.uuid()).orElseThrow().text("obstacle")).contains("certificate");
    sue.forget(pc.uuid());
    assertThat(fault(() -> sue.forget(pc.uuid())).problem()).isEqualTo("notFound");
    heard(pc, 3);
  }
}
