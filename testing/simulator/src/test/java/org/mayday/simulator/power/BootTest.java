package org.mayday.simulator.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;

/** What a start brings up. */
class BootTest {

  private static final String SSDS = "86800100" + "04000000" + "04000000";
  private static final String TPM = "86800100" + "04000000" + "40000000";

  private final ManualClock clock = new ManualClock();
  private final SimulatedPc pc = Pcs.of("amt-16", clock);

  private Started boot(Map<String, List<String>> settings, String source) {
    pc.bootPlan().put(settings);
    pc.bootPlan().source(Optional.ofNullable(source).map(name -> "Intel(r) AMT: Force " + name));
    pc.bootPlan().nextOnly(true);
    return reset();
  }

  private Started reset() {
    pc.power().request(PowerRequest.RESET);
    Started what = pc.power().lastBoot().orElseThrow().what();
    clock.pass(Pace.OFFICE.boot());
    return what;
  }

  @ParameterizedTest
  @CsvSource({
    "PXE Boot, NETWORK",
    "CD/DVD Boot, CD",
    "Hard-drive Boot, DISK",
    "Diagnostic Boot, DIAGNOSTICS",
    "OCR UEFI HTTPS Boot, HTTPS",
    "OCR UEFI Boot Option 2, LOCAL_RECOVERY"
  })
  void startsFromTheSourceOnce(String source, Started what) {
    assertThat(boot(Map.of(), source)).isEqualTo(what);
    assertThat(reset()).isEqualTo(Started.DISK);
  }

  @Test
  void settingsGoBeforeTheSource() {
    assertThat(boot(on("BIOSPause"), "PXE Boot")).isEqualTo(Started.BIOS_PAUSE);
    assertThat(pc.host()).isEqualTo(HostPhase.BIOS_PAUSED);
    assertThat(boot(on("UseIDER"), null)).isEqualTo(Started.REDIRECTED_FLOPPY);
    assertThat(boot(on("UseSafeMode"), "Hard-drive Boot")).isEqualTo(Started.SAFE_MODE);
  }

  @Test
  void nothingCountsWithoutTheRole() {
    pc.bootPlan().put(on("BIOSSetup"));
    pc.bootPlan().source(Optional.of("Intel(r) AMT: Force PXE Boot"));
    assertThat(reset()).isEqualTo(Started.DISK);
    assertThat(pc.bootPlan().settings()).as("used up all the same").isEmpty();
  }

  @Test
  void anErasedDiskStartsNothing() {
    assertThat(boot(on("SecureErase"), null)).isEqualTo(Started.ERASE);
    assertThat(pc.powerState()).isEqualTo(PowerState.OFF);
    assertThat(pc.power().blank()).isTrue();
    pc.power().request(PowerRequest.ON);
    clock.pass(Pace.OFFICE.boot());
    assertThat(pc.host()).isEqualTo(HostPhase.NO_SYSTEM);
    boot(Map.of(), "PXE Boot");
    assertThat(pc.host()).isEqualTo(HostPhase.RUNNING);
  }

  @ParameterizedTest
  @CsvSource({SSDS + ", true", TPM + ", false"})
  void platformEraseErasesWhatItWasTold(String parameters, boolean blank) {
    String array = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(parameters));
    boot(Map.of("PlatformErase", List.of("true"), "UefiBootParametersArray", List.of(array)), null);
    assertThat(pc.power().blank()).isEqualTo(blank);
  }

  @ParameterizedTest
  @CsvSource({"8680", "8680010009000000aa", "0b0001000000000000", "%%"})
  void parametersThatMakeNoSenseAreNone(String text) {
    String base64 =
        text.startsWith("%")
            ? text
            : Base64.getEncoder().encodeToString(HexFormat.of().parseHex(text));
    assertThat(BootParameters.parse(base64)).isEmpty();
  }

  private static Map<String, List<String>> on(String setting) {
    return Map.of(setting, List.of("true"));
  }
}
