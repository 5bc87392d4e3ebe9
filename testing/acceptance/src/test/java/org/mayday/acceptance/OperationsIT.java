package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.SoapFault;

/** The catalogue of operations as a whole, on PCs of all ages. */
@Acceptance
class OperationsIT {
  @ParameterizedTest
  @ValueSource(
      strings = {"amt-4", "amt-6", "amt-9", "amt-10-smb", "amt-11", "amt-12", "amt-16", "amt-19"})
  void readsOrSaysThatTheFirmwareCannot(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    OperationsService operations = scene.vic().operations();
    SoftAssertions all = new SoftAssertions();
    for (String name : operations.plainReadings()) {
      SoapFault fault =
          catchThrowableOfType(SoapFault.class, () -> operations.perform(pc.uuid(), name));
      if (fault != null && !fault.problem().equals("notAllowed")) {
        all.assertThat(fault.detail("kind"))
            .as(name + ": " + fault.getMessage())
            .isEqualTo("NOT_OFFERED");
      }
    }
    all.assertAll();
  }

  @Test
  void tellsWhyNothingWasDone(Scene scene) {
    Pc away = scene.pc();
    OperationsService operations = scene.ann().operations();
    assertThat(kind(() -> operations.perform(away.uuid(), "firmware.identify")))
        .isEqualTo("operationFailed");
    assertThat(kind(() -> operations.perform(UUID.randomUUID(), "firmware.identify")))
        .isEqualTo("notFound");
    assertThat(kind(() -> operations.perform(away.uuid(), "coffee.make"))).isEqualTo("notFound");
    assertThat(kind(() -> operations.perform(away.uuid(), "firmware.identify", Map.of("a", "b"))))
        .isEqualTo("invalidRequest");
  }

  @Test
  void asksTheFirmwareWhatItIs(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    assertThat(
            scene
                .ann()
                .operations()
                .perform(pc.uuid(), "firmware.identify")
                .value("service", "productVendor"))
        .contains("Intel");
  }

  @Test
  void readsByItselfWhatATabIsAboutHoweverOftenItIsOpened(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    Browser browser = scene.deskOf(scene.vic()).browser();
    // the page must ask neither before nor after it may, and only sometimes it would
    for (int times = 0; times < 5; times++) {
      assertThat(PcPage.open(browser, pc.uuid(), "firmware").result("firmware.identify"))
          .contains("Product version")
          .contains("AMT 12");
    }
    assertThat(PcPage.open(browser, pc.uuid(), "nonsense").connection()).contains("tunnel is up");
    assertThat(scene.vic().fleet().get(pc.uuid()).text("amtVersion")).startsWith("12.");
  }

  private static String kind(org.assertj.core.api.ThrowableAssert.ThrowingCallable ask) {
    return catchThrowableOfType(SoapFault.class, ask).problem();
  }
}
