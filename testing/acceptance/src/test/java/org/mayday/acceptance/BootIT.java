package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.BootTab;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.OperationsService.Done;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.simulator.power.Boot;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.PowerState;
import org.mayday.simulator.power.Started;

/** What PCs of all ages boot when they are told to, and what they do not do. */
@Acceptance
class BootIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String ORDER = "CIM_BootConfigSetting.ChangeBootOrder";
  private static final String PUT = "Put AMT_BootSettingData";
  private static final String ROLE = "CIM_BootService.SetBootConfigRole";
  private static final String POWER = "CIM_PowerManagementService.RequestPowerStateChange";

  @ParameterizedTest
  @ValueSource(strings = {"amt-6", "amt-9", "amt-11", "amt-12", "amt-16", "amt-19"})
  void bootsOnceWhatItIsTold(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService operations = scene.ann().operations();
    operations.perform(
        pc.uuid(), "boot.once", Map.of("target", "PXE", "useSol", "true", "restart", "RESET"));
    Boot boot = booted(pc, Started.NETWORK);
    assertThat(boot.serial()).isTrue();
    List<String> older = List.of(PUT, ROLE, ORDER, POWER);
    List<String> newer = List.of(ORDER, PUT, ROLE, ORDER, POWER);
    boolean clearsFirst = !release.equals("amt-6") && !release.equals("amt-9");
    assertThat(pc.machine().journal().entries()).isEqualTo(clearsFirst ? newer : older);

    operations.perform(pc.uuid(), "boot.once", Map.of("target", "IDER_CD"));
    booted(pc, Started.REDIRECTED_CD);
    operations.perform(pc.uuid(), "power.change", Map.of("action", "RESET"));
    booted(pc, Started.DISK);
    operations.perform(pc.uuid(), "power.change", Map.of("action", "OFF"));
    pc.machine().awaitPower(PowerState.OFF, LIMIT);
    assertThat(
            operations
                .perform(pc.uuid(), "boot.once", Map.of("target", "BIOS_SETUP"))
                .value("boot", "restart"))
        .isEqualTo("ON");
    booted(pc, Started.BIOS_SETUP);
    pc.machine().await("set-up", machine -> machine.host() == HostPhase.BIOS_SETUP, LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-9", "amt-12", "amt-16"})
  void showsWhatIsSetAndTakesItBack(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService operations = scene.ann().operations();
    operations.perform(
        pc.uuid(), "boot.once", Map.of("target", "PXE", "useSol", "true", "restart", "NONE"));
    Done set = operations.perform(pc.uuid(), "boot.options");
    assertThat(set.value("nextBoot", "configuration")).isEqualTo("used for the next boot only");
    assertThat(set.value("settings", "useSol")).isEqualTo("yes");
    assertThat(set.value("sources", "place")).isEqualTo("1");
    operations.perform(pc.uuid(), "boot.clear");
    Done cleared = operations.perform(pc.uuid(), "boot.options");
    assertThat(cleared.value("nextBoot", "configuration")).isEqualTo("not used");
    assertThat(cleared.value("settings", "useSol")).isEqualTo("no");
    assertThat(cleared.values("sources", "place")).isEmpty();
  }

  @Test
  void setsNothingForARestartThatIsNotOffered(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    OperationsService operations = scene.ann().operations();
    operations.perform(pc.uuid(), "power.change", Map.of("action", "OFF"));
    pc.machine().awaitPower(PowerState.OFF, LIMIT);
    List<String> before = pc.machine().journal().entries();
    assertThat(
            kind(
                () ->
                    operations.perform(
                        pc.uuid(), "boot.once", Map.of("target", "PXE", "restart", "RESET"))))
        .isEqualTo("NOT_OFFERED");
    assertThat(pc.machine().journal().entries()).isEqualTo(before);
  }

  @Test
  void takesBackWhatWasSetWhenAStepIsCut(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    OperationsService operations = scene.ann().operations();
    operations.perform(pc.uuid(), "boot.options");
    pc.machine().bootPlan().refuseNextRole();
    SoapFault fault =
        catchThrowableOfType(
            SoapFault.class,
            () -> operations.perform(pc.uuid(), "boot.once", Map.of("target", "BIOS_SETUP")));
    assertThat(fault.detail("kind")).isEqualTo("REFUSED_BY_FIRMWARE");
    assertThat(fault).hasMessageContaining("taken back");
    assertThat(pc.machine().bootPlan().settings().getOrDefault("BIOSSetup", List.of()))
        .doesNotContain("true");
    operations.perform(pc.uuid(), "power.change", Map.of("action", "RESET"));
    booted(pc, Started.DISK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-16", "amt-19"})
  void recoversFromAServerAndFromItself(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService operations = scene.ann().operations();
    operations.perform(
        pc.uuid(),
        "boot.https",
        Map.of(
            "url",
            "https://recovery.example/image.iso",
            "user",
            "tern",
            "password",
            "secret",
            "biosRootsOnly",
            "true"));
    Boot https = booted(pc, Started.HTTPS);
    assertThat(https.parameters().text(1)).contains("https://recovery.example/image.iso");
    assertThat(https.parameters().text(41)).contains("secret");
    operations.perform(pc.uuid(), "boot.winre");
    Boot local = booted(pc, Started.LOCAL_RECOVERY);
    assertThat(local.parameters().text(2).orElseThrow()).endsWith("winre.efi");
    scene
        .sue()
        .operations()
        .perform(pc.uuid(), "boot.recoverySwitch", Map.of("oneClickRecovery", "OFF"));
    assertThat(kind(() -> operations.perform(pc.uuid(), "boot.pba"))).isEqualTo("NOT_OFFERED");
  }

  @Test
  void erasesOnlyForASupervisorWhoConfirms(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-16"));
    OperationsService supervisor = scene.sue().operations();
    Map<String, String> disks = Map.of("eraseDisks", "true");
    assertThat(
            problem(() -> scene.ann().operations().perform(pc.uuid(), "boot.platformErase", disks)))
        .isEqualTo("notAllowed");
    assertThat(problem(() -> supervisor.perform(pc.uuid(), "boot.platformErase", disks)))
        .isEqualTo("invalidRequest");
    assertThat(
            problem(
                () ->
                    supervisor.destroy(pc.uuid(), "boot.platformErase", disks, "some other name")))
        .isEqualTo("invalidRequest");
    assertThat(pc.machine().journal().entries()).isEmpty();
    supervisor.destroy(pc.uuid(), "boot.platformErase", disks, pc.name());
    booted(pc, Started.ERASE);
    pc.machine().await("blank", machine -> machine.power().blank(), LIMIT);
    supervisor.perform(pc.uuid(), "power.change", Map.of("action", "ON"));
    pc.machine().await("no system", machine -> machine.host() == HostPhase.NO_SYSTEM, LIMIT);
  }

  @Test
  void erasesTheOldWayToo(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-11"));
    scene
        .sue()
        .operations()
        .destroy(pc.uuid(), "boot.secureErase", Map.of("drivePassword", "drive"), pc.name());
    booted(pc, Started.ERASE);
    pc.machine().await("blank", machine -> machine.power().blank(), LIMIT);
  }

  @Test
  void saysWhatOldFirmwareCannot(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-9"));
    OperationsService operations = scene.sue().operations();
    assertThat(
            kind(() -> operations.perform(pc.uuid(), "boot.https", Map.of("url", "https://a.b/c"))))
        .isEqualTo("NOT_OFFERED");
    assertThat(kind(() -> operations.destroy(pc.uuid(), "boot.secureErase", Map.of(), pc.name())))
        .isEqualTo("NOT_OFFERED");
    assertThat(
            kind(() -> operations.perform(pc.uuid(), "boot.once", Map.of("target", "DIAGNOSTICS"))))
        .isEqualTo("NOT_OFFERED");
    assertThat(pc.machine().journal().entries()).isEmpty();
  }

  @Test
  void waitsForTheUserInClientControlMode(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    pc.machine().consent().clientControl();
    OperationsService operations = scene.ann().operations();
    Map<String, String> setup = Map.of("target", "BIOS_SETUP");
    assertThat(kind(() -> operations.perform(pc.uuid(), "boot.once", setup)))
        .isEqualTo("NOT_OFFERED");
    operations.perform(pc.uuid(), "consent.start");
    String code = pc.machine().consent().shown().orElseThrow();
    String wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(kind(() -> operations.perform(pc.uuid(), "consent.send", Map.of("code", wrong))))
        .isEqualTo("REFUSED_BY_FIRMWARE");
    assertThat(
            operations
                .perform(pc.uuid(), "consent.send", Map.of("code", code))
                .value("consent", "state"))
        .isEqualTo("given");
    operations.perform(pc.uuid(), "boot.once", setup);
    booted(pc, Started.BIOS_SETUP);
    operations.perform(pc.uuid(), "consent.cancel");
    assertThat(pc.machine().consent().state()).isZero();
    assertThat(
            kind(
                () ->
                    scene
                        .sue()
                        .operations()
                        .perform(pc.uuid(), "consent.policy", Map.of("neededFor", "NONE"))))
        .isEqualTo("NOT_OFFERED");
  }

  @Test
  void isDoneByTheButtonsOfThePage(Scene scene) {
    Pc pc = scene.visiting(scene.pc("amt-16"));
    Browser browser = scene.deskOf(scene.sue()).browser();
    BootTab tab = BootTab.open(browser, pc.uuid());
    assertThat(tab.choices()).containsExactly("BIOS_SETUP", "PXE", "LOCAL_DISK", "CD", "RECOVERY");
    assertThat(tab.boots("BIOS_SETUP")).contains("BIOS set-up", "accepted");
    booted(pc, Started.BIOS_SETUP);
    BootTab again = BootTab.open(browser, pc.uuid());
    assertThat(again.erases("some other PC")).contains("cannot be undone");
    assertThat(pc.machine().power().lastBoot().orElseThrow().what()).isNotEqualTo(Started.ERASE);
    BootTab.open(browser, pc.uuid()).erases(pc.name());
    booted(pc, Started.ERASE);
  }

  private static Boot booted(Pc pc, Started what) {
    pc.machine()
        .await(
            "boots " + what,
            machine -> machine.power().lastBoot().filter(boot -> boot.what() == what).isPresent(),
            LIMIT);
    return pc.machine().power().lastBoot().orElseThrow();
  }

  private static String kind(ThrowingCallable ask) {
    return catchThrowableOfType(SoapFault.class, ask).detail("kind");
  }

  private static String problem(ThrowingCallable ask) {
    return catchThrowableOfType(SoapFault.class, ask).problem();
  }
}
