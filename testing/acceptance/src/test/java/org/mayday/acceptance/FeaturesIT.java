package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.OperationsService.Done;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.simulator.power.PowerState;

/** Switches, screens, schemes and alarm clocks of PCs of all ages. */
@Acceptance
class FeaturesIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-6", "amt-9", "amt-12", "amt-16", "amt-19"})
  void switchesWhatThePcHas(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService operations = scene.ann().operations();
    operations.perform(pc.uuid(), "features.change", Map.of("sol", "OFF", "ider", "OFF"));
    Done off = operations.perform(pc.uuid(), "features.read");
    assertThat(off.value("features", "sol")).isEqualTo("no");
    assertThat(off.value("features", "ider")).isEqualTo("no");
    operations.perform(pc.uuid(), "features.change", Map.of("sol", "ON"));
    Done on = operations.perform(pc.uuid(), "features.read");
    assertThat(on.value("features", "sol")).isEqualTo("yes");
    assertThat(on.value("features", "ider")).isEqualTo("no");
    if (release.equals("amt-4")) {
      assertThat(on.values("features", "kvm")).isEmpty();
      SoapFault fault =
          catchThrowableOfType(
              SoapFault.class,
              () -> operations.perform(pc.uuid(), "features.change", Map.of("kvm", "ON")));
      assertThat(fault.detail("kind")).isEqualTo("NOT_OFFERED");
    } else {
      operations.perform(pc.uuid(), "features.change", Map.of("kvm", "OFF"));
      assertThat(operations.perform(pc.uuid(), "features.read").value("features", "kvm"))
          .isEqualTo("no");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-10-smb", "amt-12", "amt-19"})
  void changesKvmAndItsScreens(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService supervisor = scene.sue().operations();
    supervisor.perform(
        pc.uuid(),
        "kvm.changeSettings",
        Map.of("idleMinutes", "7", "port5900", "ON", "rfbPassword", "Aaaaaa1!"));
    Done settings = supervisor.perform(pc.uuid(), "kvm.settings");
    assertThat(settings.value("kvm", "idleMinutes")).isEqualTo("7");
    assertThat(settings.value("kvm", "port5900")).isEqualTo("yes");
    assertThat(supervisor.perform(pc.uuid(), "kvm.displays").values("screens", "resolution"))
        .containsExactly("800 × 600", "1024 × 768");
    Done blank = supervisor.perform(pc.uuid(), "kvm.blank", Map.of("blank", "true", "resets", "2"));
    assertThat(blank.value("blanking", "blank")).isEqualTo("yes");
    assertThat(blank.value("blanking", "resetsLeft")).isEqualTo("2");
    supervisor.perform(pc.uuid(), "redirection.terminate", Map.of("session", "KVM"));
  }

  @Test
  void changesWhenConsentIsNeededAndHowItIsShown(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    OperationsService supervisor = scene.sue().operations();
    assertThat(
            catchThrowableOfType(
                    SoapFault.class, () -> supervisor.perform(pc.uuid(), "consent.start"))
                .detail("kind"))
        .isEqualTo("NOT_OFFERED");
    supervisor.perform(pc.uuid(), "consent.policy", Map.of("neededFor", "KVM"));
    supervisor.perform(
        pc.uuid(), "consent.display", Map.of("language", "GERMAN", "screen", "1", "zoom", "2"));
    Done read = supervisor.perform(pc.uuid(), "consent.read");
    assertThat(read.value("consent", "neededFor")).isEqualTo("KVM");
    assertThat(read.value("display", "requestedLanguage")).isEqualTo("German");
    assertThat(read.value("display", "screen")).isEqualTo("1");
    supervisor.perform(pc.uuid(), "consent.start");
    assertThat(pc.machine().consent().shown()).isPresent();
  }

  @Test
  void choosesThePowerScheme(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    OperationsService supervisor = scene.sue().operations();
    supervisor.perform(pc.uuid(), "power.setScheme", Map.of("scheme", "SCHEME 0"));
    assertThat(supervisor.perform(pc.uuid(), "power.schemes").values("schemes", "inUse"))
        .containsExactly("yes", "no");
    assertThat(
            catchThrowableOfType(
                    SoapFault.class,
                    () ->
                        supervisor.perform(
                            pc.uuid(), "power.setScheme", Map.of("scheme", "SCHEME 9")))
                .detail("kind"))
        .isEqualTo("NOT_OFFERED");
  }

  @Test
  void wakesTheOperatingSystem(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    OperationsService operations = scene.ann().operations();
    operations.perform(pc.uuid(), "power.changeOs", Map.of("state", "SAVING"));
    pc.machine().awaitPower(PowerState.SLEEP, LIMIT);
    operations.perform(pc.uuid(), "power.changeOs", Map.of("state", "FULL_POWER"));
    pc.machine().awaitPower(PowerState.ON, LIMIT);
    assertThat(operations.perform(pc.uuid(), "power.read").value("power", "state")).isEqualTo("ON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amt-9", "amt-12", "amt-19"})
  void wakesByAnAlarmClock(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService operations = scene.ann().operations();
    Instant far = pc.machine().clock().now().plus(Duration.ofDays(1));
    operations.perform(
        pc.uuid(),
        "alarm.add",
        Map.of("name", "tomorrow", "start", far.toString(), "repeatMinutes", "1440"));
    assertThat(operations.perform(pc.uuid(), "alarm.list").values("alarms", "repeat"))
        .containsExactly("P1DT0H0M");
    operations.perform(pc.uuid(), "alarm.remove", Map.of("name", "tomorrow"));
    assertThat(operations.perform(pc.uuid(), "alarm.list").values("alarms", "name")).isEmpty();
    operations.perform(pc.uuid(), "power.change", Map.of("action", "OFF"));
    pc.machine().awaitPower(PowerState.OFF, LIMIT);
    Instant soon = pc.machine().clock().now().plusSeconds(3);
    operations.perform(pc.uuid(), "alarm.add", Map.of("name", "soon", "start", soon.toString()));
    pc.machine().awaitPower(PowerState.ON, LIMIT);
    pc.machine().await("gone", machine -> machine.alarms().all().isEmpty(), LIMIT);
  }
}
