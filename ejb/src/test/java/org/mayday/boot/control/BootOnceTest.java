package org.mayday.boot.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mayday.boot.control.BootFirmware.CAPABILITIES;
import static org.mayday.boot.control.BootFirmware.POWER;
import static org.mayday.boot.control.BootFirmware.SETTINGS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.WorkFake;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;

/** The steps of a one-time boot, what is refused before them, and what is taken back after. */
class BootOnceTest {
  private static final String ORDER = "ChangeBootOrder CIM_BootConfigSetting";
  private static final String PUT = "Put " + SETTINGS;
  private static final String ROLE = "SetBootConfigRole CIM_BootService";
  private static final String RESTART = "RequestPowerStateChange CIM_PowerManagementService";
  private static final Map<String, String> PXE = Map.of("target", "PXE");
  private static final Map<String, String> GRACEFUL =
      Map.of("target", "PXE", "restart", "GRACEFUL");

  private final FirmwareFake firmware = BootFirmware.on();

  @Test
  void clearsTheOrderFirstFromAmt10On() throws WsmanException, OperationFailed {
    Sheet sheet = perform("12.0.67", PXE);
    assertThat(changes()).containsExactly(ORDER, PUT, ROLE, ORDER, RESTART);
    assertThat(firmware.sent(ORDER)).contains("Force PXE Boot");
    assertThat(firmware.sent(RESTART)).contains("PowerState>10<");
    assertThat(sheet.value("boot", "target")).contains("the network");
    assertThat(sheet.value("boot", "restart")).contains("RESET");
  }

  @ParameterizedTest
  @CsvSource({"IDER_CD, 1", "IDER_FLOPPY, 0"})
  void namesTheDriveThatAConsoleLends(String target, int drive)
      throws WsmanException, OperationFailed {
    firmware.having(CAPABILITIES, "<g:IDER>true</g:IDER>");
    firmware.having(
        SETTINGS,
        "<g:UseIDER>false</g:UseIDER><g:UseSOL>false</g:UseSOL>"
            + "<g:IDERBootDevice>7</g:IDERBootDevice>");
    perform("12.0.67", Map.of("target", target));
    assertThat(changes()).containsExactly(ORDER, PUT, ROLE, RESTART);
    assertThat(firmware.sent(PUT)).contains("UseIDER>true<", "IDERBootDevice>" + drive + "<");
    assertThat(firmware.sent(ORDER)).as("no source of its own").doesNotContain("Source");
  }

  @Test
  void goesTheShortWayOnOlderFirmware() throws WsmanException, OperationFailed {
    perform("9.1.42", PXE);
    assertThat(changes()).containsExactly(PUT, ROLE, ORDER, RESTART);
  }

  @Test
  void leavesNoForeignSourceWhereTheTargetIsNone() throws WsmanException, OperationFailed {
    perform("9.1.42", Map.of("target", "BIOS_SETUP"));
    assertThat(changes()).containsExactly(PUT, ROLE, ORDER, RESTART);
    assertThat(firmware.sent(ORDER)).doesNotContain("Source");
  }

  @Test
  void putsWhatIsWantedAndNothingThatWasLeftBehindOrMayNotBePut()
      throws WsmanException, OperationFailed {
    perform("12.0.67", Map.of("target", "BIOS_SETUP", "useSol", "true", "mediaIndex", "2"));
    assertThat(firmware.sent(PUT))
        .contains("BIOSSetup>true<", "UseSOL>true<", "UseIDER>false<", "BootMediaIndex>2<")
        .doesNotContain("OptionsCleared", "RPEEnabled", "Source>");
  }

  @Test
  void waitsForTheNextStartIfToldSo() throws WsmanException, OperationFailed {
    Sheet sheet = perform("12.0.67", Map.of("target", "PXE", "restart", "NONE"));
    assertThat(changes()).containsExactly(ORDER, PUT, ROLE, ORDER);
    assertThat(sheet.value("boot", "restart")).contains("waits for the next start");
  }

  @Test
  void switchesOnAPcThatIsOff() throws WsmanException, OperationFailed {
    firmware.having(POWER, "<g:PowerState>8</g:PowerState>");
    perform("12.0.67", PXE);
    assertThat(firmware.sent(RESTART)).contains("PowerState>2<");
  }

  @Test
  void letsTheSystemShutDownFirstIfToldSo() throws WsmanException, OperationFailed {
    firmware.having(
        POWER,
        "<g:AvailableRequestedPowerStates>10</g:AvailableRequestedPowerStates>"
            + "<g:AvailableRequestedPowerStates>14</g:AvailableRequestedPowerStates>"
            + "<g:PowerState>2</g:PowerState>");
    Sheet sheet = perform("16.1.25", GRACEFUL);
    assertThat(firmware.sent(RESTART)).contains("PowerState>14<");
    assertThat(sheet.value("boot", "restart")).contains("SOFT_RESET");
  }

  @Test
  void switchesOnGracefullyAPcThatIsOff() throws WsmanException, OperationFailed {
    firmware.having(POWER, "<g:PowerState>8</g:PowerState>");
    perform("16.1.25", GRACEFUL);
    assertThat(firmware.sent(RESTART)).contains("PowerState>2<");
  }

  @Test
  void changesNothingIfTheSystemCannotBeAsked() {
    OperationFailed failed = fails("16.1.25", GRACEFUL);
    assertThat(failed.kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(failed).hasMessageContaining("graceful restart");
    assertThat(changes()).isEmpty();
  }

  @Test
  void changesNothingIfTheRestartIsNotOffered() {
    OperationFailed failed = fails("12.0.67", Map.of("target", "PXE", "restart", "ON"));
    assertThat(failed.kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(changes()).isEmpty();
  }

  @Test
  void changesNothingIfTheTargetIsNotOffered() {
    OperationFailed failed = fails("12.0.67", Map.of("target", "DIAGNOSTICS"));
    assertThat(failed.kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(failed).hasMessageContaining("the diagnostics");
    failed = fails("12.0.67", Map.of("target", "PXE", "lockKeyboard", "true"));
    assertThat(failed).hasMessageContaining("lockKeyboard");
    assertThat(changes()).isEmpty();
  }

  @Test
  void changesNothingIfTheFirmwareHasNoSuchSetting() {
    firmware.having(CAPABILITIES, "<g:BIOSPause>true</g:BIOSPause>");
    OperationFailed failed = fails("12.0.67", Map.of("target", "BIOS_PAUSE"));
    assertThat(failed.kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(failed).hasMessageContaining("no boot setting BIOSPause");
    assertThat(changes()).isEmpty();
  }

  @Test
  void asksForConsentInClientControlMode() throws WsmanException, OperationFailed {
    firmware.having(
        "AMT_SetupAndConfigurationService", "<g:ProvisioningMode>4</g:ProvisioningMode>");
    firmware.having("IPS_OptInService", "<g:OptInState>2</g:OptInState>");
    OperationFailed failed = fails("12.0.67", PXE);
    assertThat(failed.kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(failed).hasMessageContaining("consent.start");
    assertThat(changes()).isEmpty();
    firmware.having("IPS_OptInService", "<g:OptInState>3</g:OptInState>");
    perform("12.0.67", PXE);
    assertThat(changes()).contains(RESTART);
  }

  @Test
  void takesBackWhatWasSetIfTheRestartIsRefused() {
    firmware.returning(
        "RequestPowerStateChange",
        "CIM_PowerManagementService",
        "<g:ReturnValue>4097</g:ReturnValue>");
    OperationFailed failed = fails("12.0.67", Map.of("target", "BIOS_SETUP"));
    assertThat(failed.kind()).isEqualTo(Kind.REFUSED_BY_FIRMWARE);
    assertThat(failed).hasMessageContaining("The boot options were taken back.");
    assertThat(changes()).containsExactly(ORDER, PUT, ROLE, RESTART, ORDER, PUT, ROLE);
    assertThat(firmware.sent(PUT)).contains("BIOSSetup>false<");
    assertThat(firmware.sent(ROLE)).contains("Role>32768<");
    assertThat(firmware.sent(ORDER)).doesNotContain("Source");
  }

  @Test
  void saysSoIfWhatWasSetCannotBeTakenBack() {
    firmware.failing(WsmanTransportException.Kind.TIMED_OUT, 8);
    OperationFailed failed = fails("12.0.67", Map.of("target", "BIOS_SETUP"));
    assertThat(failed.kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(failed).hasMessageContaining("could not be taken back", "boot.clear");
    assertThat(firmware.asked().subList(0, 8)).contains(ROLE);
  }

  @Test
  void saysThatFirmwareWithoutBootControlCannot() {
    FirmwareFake old = new FirmwareFake();
    OperationFailed failed =
        catchThrowableOfType(
            OperationFailed.class, () -> WorkFake.perform(new BootOnce(), old, "4.2.60", PXE));
    assertThat(failed.kind()).isEqualTo(Kind.NOT_OFFERED);
  }

  private Sheet perform(String version, Map<String, String> arguments)
      throws WsmanException, OperationFailed {
    return WorkFake.perform(new BootOnce(), firmware, version, arguments);
  }

  private OperationFailed fails(String version, Map<String, String> arguments) {
    return catchThrowableOfType(OperationFailed.class, () -> perform(version, arguments));
  }

  private List<String> changes() {
    return BootFirmware.changes(firmware);
  }
}
