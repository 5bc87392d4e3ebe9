package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.mayday.acceptance.desk.HistoryPages;
import org.mayday.acceptance.desk.SetupPage;
import org.mayday.acceptance.desk.SignInPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.scene.SetupAuthority;
import org.mayday.acceptance.soap.SetupService;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.UsbKey;
import org.mayday.simulator.setup.SetupFile;

/** Somebody walks around with a USB key; the PCs then ask to be set up, and are. */
@Acceptance
class UsbKeyIT {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final String PASSWORD = "Walk-4-round";

  private Scene scene;
  private SetupService administrator;
  private String domain;
  private String certificate;

  @BeforeEach
  void setTheScene(Scene shown) {
    scene = shown;
    administrator = scene.administrator().setup();
    domain = "u" + scene.unique() + ".example.org";
    certificate = administrator.add(SetupAuthority.of(domain).file(), SetupAuthority.PASSWORD);
  }

  @AfterEach
  void takeTheCertificateAway() {
    administrator.remove(certificate);
  }

  /** Its network tells no domain, and its firmware knows no root of ours. */
  private Pc fromFactory(String release) {
    return scene.pcFromFactory(release, "");
  }

  private byte[] key(String... hosts) {
    return administrator.makeUsbKey(
        PASSWORD, certificate, "127.0.0.1", scene.helloPort(), List.of(hosts));
  }

  private void isSetUp(Pc pc) {
    SetupService sue = scene.sue().setup();
    await(pc.name() + " was heard").atMost(SOON).until(() -> sue.waiting(pc.uuid()).isPresent());
    sue.setUpWithPassword(pc.uuid(), PASSWORD);
    await("the end").atMost(SOON).until(() -> sue.state(pc.uuid()).matches("DONE|FAILED"));
    assertThat(sue.get(pc.uuid()).text("message")).contains("under control");
    assertThat(pc.machine().provisioning().state()).isEqualTo(State.POST);
    assertThat(pc.machine().provisioning().opensMebx(PASSWORD)).as("it is random now").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-11", "amt-15"})
  void takesAPcThatTrustsNobodyToControl(String release, Scene shown) {
    Pc pc = fromFactory(release);
    byte[] key = key();
    assertThat(new UsbKey(pc.machine()).plug(key)).as("it is for others too").isEqualTo(key);
    assertThat(pc.machine().provisioning().opensMebx(PASSWORD)).isTrue();
    isSetUp(pc);
  }

  @Test
  void givesEachPcItsHostName(Scene shown) {
    byte[] key = key("tern-07", "tern-08 birds.example.org");
    Pc first = fromFactory("amt-12");
    Pc second = fromFactory("amt-12");
    byte[] left = new UsbKey(first.machine()).plug(key);
    byte[] over = new UsbKey(second.machine()).plug(left);
    assertThatThrownBy(() -> SetupFile.of(over)).hasMessageContaining("consumed");
    isSetUp(first);
    isSetUp(second);
    assertThat(scene.sue().fleet().get(first.uuid()).text("name")).isEqualTo("tern-07");
    assertThat(scene.sue().fleet().get(second.uuid()).text("name")).isEqualTo("tern-08");
  }

  @Test
  void isMadeByAdministratorsOnly(@TempDir Path work, Scene shown) throws IOException {
    SoapFault refused =
        catchThrowableOfType(
            SoapFault.class,
            () ->
                scene
                    .sue()
                    .setup()
                    .makeUsbKey(PASSWORD, certificate, "127.0.0.1", 9971, List.of()));
    assertThat(refused.problem()).isEqualTo("notAllowed");
    Person person = scene.administrator();
    Mayday mayday = new Mayday(scene.page(""), person.name(), person.password(), work);
    Path password = Files.writeString(work.resolve("mebx"), PASSWORD + "\n");
    Path file = work.resolve("setup.bin");
    Ran ran =
        mayday.run(
            "usb-key",
            file.toString(),
            "--new-password-file=" + password,
            "--certificate=" + certificate,
            "--setup-server=127.0.0.1:" + scene.helloPort());
    assertThat(ran.exitCode()).as(ran.toString()).isZero();
    assertThat(Files.readAllBytes(file)).isEqualTo(key());
    assertThat(mayday.run("usb-key", file.toString(), "--new-password-file=" + password).err())
        .contains("is there");
    Files.writeString(password, "weak\n");
    assertThat(
            mayday
                .run("usb-key", work.resolve("b").toString(), "--new-password-file=" + password)
                .err())
        .contains("new password needs");
  }

  @Test
  void isDownloadedFromThePage(Scene shown) {
    Browser browser = scene.browser();
    Person person = scene.administrator();
    SignInPage.open(browser).signsIn(person.name(), person.password());
    SetupPage page = SetupPage.open(browser);
    assertThat(page.downloadsUsbKey(PASSWORD, domain)).isEqualTo("attachment; 1024 bytes");
    assertThat(new HistoryPages(browser).audit("setup.usbKey", "at once"))
        .contains(person.name())
        .doesNotContain(PASSWORD);
  }
}
