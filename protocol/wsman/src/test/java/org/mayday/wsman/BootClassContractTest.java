package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.AmtAlarmClockService;
import org.mayday.wsman.amt.AmtBootCapabilities;
import org.mayday.wsman.amt.AmtBootSettingData;
import org.mayday.wsman.amt.AmtRedirectionService;
import org.mayday.wsman.amt.AmtSystemPowerScheme;
import org.mayday.wsman.amt.AmtWebUiService;
import org.mayday.wsman.amt.RedirectionState;
import org.mayday.wsman.cim.CimBootService;
import org.mayday.wsman.cim.CimBootSourceSetting;
import org.mayday.wsman.cim.CimKvmRedirectionSap;
import org.mayday.wsman.cim.CimOrderedComponent;
import org.mayday.wsman.cim.EnabledState;
import org.mayday.wsman.cim.RecoveryState;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsAlarmClockOccurrence;
import org.mayday.wsman.ips.IpsKvmRedirectionSettingData;
import org.mayday.wsman.ips.IpsOptInService;
import org.mayday.wsman.ips.IpsScreenConfigurationService;
import org.mayday.wsman.ips.IpsScreenSettingData;
import org.mayday.wsman.ips.IpsSecIoService;
import org.mayday.wsman.ips.OptInPolicy;
import org.mayday.wsman.ips.OptInState;
import org.mayday.wsman.ips.SecIoLanguage;

/** The classes of booting, redirection, consent, screens and alarm clocks. */
class BootClassContractTest extends ClassContract {

  @TestFactory
  Stream<DynamicTest> boot() {
    return Stream.of(
        get(
            AmtBootCapabilities.class,
            it -> {
              assertThat(it.biosSetup()).contains(true);
              assertThat(it.sol()).contains(false);
              assertThat(it.forceWinReBoot()).isEmpty();
              assertThat(it.forceUefiHttpsBoot()).contains(true);
              assertThat(it.platformErase()).contains(0x80000004L);
            }),
        get(
            AmtBootSettingData.class,
            it -> {
              assertThat(it.uefiHttpsBootEnabled()).contains(true);
              assertThat(it.rpeEnabled()).contains(true);
              assertThat(it.uefiLocalPbaBootEnabled()).isEmpty();
              assertThat(it.biosLastStatus()).containsExactly(2L, 0L);
              assertThat(it.biosSetup()).contains(true);
            }),
        get(CimBootService.class, it -> assertThat(it.recovery()).contains(RecoveryState.RECOVERY)),
        one(
            CimBootSourceSetting.class,
            it -> {
              assertThat(it.instanceId().orElseThrow())
                  .startsWith(CimBootSourceSetting.RECOVERY_OPTION);
              assertThat(it.biosBootString()).contains("WinRe of Tern");
              assertThat(it.bootString()).contains("\\EFI\\winre.efi");
            }),
        one(
            CimOrderedComponent.class,
            it -> {
              assertThat(it.assignedSequence()).contains(1L);
              assertThat(it.partComponent().orElseThrow().selectors().values())
                  .containsEntry("InstanceID", CimBootSourceSetting.PXE);
            }),
        one(
            AmtSystemPowerScheme.class,
            it -> assertThat(it.description()).contains("Desktop: ON in S0, S3, S4-5")),
        invoked(CimBootService.requestStateChange(RecoveryState.of(true, true))),
        invoked(AmtSystemPowerScheme.setPowerScheme("SCHEME 2")));
  }

  @TestFactory
  Stream<DynamicTest> features() {
    return Stream.of(
        get(
            CimKvmRedirectionSap.class,
            it -> {
              assertThat(it.enabled()).contains(true);
              assertThat(it.kvmProtocol()).contains(4L);
            }),
        get(
            AmtWebUiService.class,
            it -> assertThat(it.enabledState().orElseThrow().is(EnabledState.DISABLED)).isTrue()),
        get(
            IpsOptInService.class,
            it -> {
              assertThat(it.policy()).contains(OptInPolicy.ALL);
              assertThat(it.optInState().orElseThrow().is(OptInState.DISPLAYED)).isTrue();
              assertThat(it.canModifyOptInPolicy()).contains(0L);
            }),
        get(
            IpsSecIoService.class,
            it -> {
              assertThat(it.requestedLanguage().orElseThrow().is(SecIoLanguage.GERMAN)).isTrue();
              assertThat(it.language().map(CodedValue::words)).contains("unknown (99)");
              assertThat(it.zoom()).contains(65535L);
            }),
        invoked(AmtWebUiService.requestStateChange(true)),
        invoked(CimKvmRedirectionSap.requestStateChange(false)),
        invoked(AmtRedirectionService.requestStateChange(RedirectionState.of(false, true))),
        invoked(AmtRedirectionService.terminateSession(AmtRedirectionService.SOL_SESSION)),
        invoked(IpsOptInService.startOptIn()),
        invoked(IpsOptInService.cancelOptIn()),
        invoked(IpsOptInService.sendOptInCode(1234)));
  }

  @TestFactory
  Stream<DynamicTest> screensAndAlarms() {
    return Stream.of(
        get(
            IpsKvmRedirectionSettingData.class,
            it -> {
              assertThat(it.port5900Enabled()).contains(false);
              assertThat(it.sessionTimeout()).contains(3L);
              assertThat(it.zlibSupported()).isEmpty();
            }),
        get(
            IpsScreenSettingData.class,
            it -> {
              assertThat(it.active()).containsExactly(true, false);
              assertThat(it.resolutionX()).containsExactly(2560L, 0L);
              assertThat(it.upperLeftY()).containsExactly(0L, -1L);
            }),
        get(
            IpsScreenConfigurationService.class,
            it -> {
              assertThat(it.currentState()).contains(1L);
              assertThat(it.remainingReboots()).contains(2L);
            }),
        get(
            AmtAlarmClockService.class,
            it -> assertThat(it.systemName()).contains("ManagedSystem")),
        get(
            IpsAlarmClockOccurrence.class,
            it -> {
              assertThat(it.startTime()).contains("2026-12-01T02:30:00Z");
              assertThat(it.interval()).contains("0");
              assertThat(it.deleteOnCompletion()).isEmpty();
            }),
        one(
            IpsAlarmClockOccurrence.class,
            it -> {
              assertThat(it.startTime()).contains("2026-12-01T02:30:00Z");
              assertThat(it.interval()).contains("P1DT0H0M");
            }),
        invoked(IpsKvmRedirectionSettingData.terminateSession()),
        invoked(IpsScreenConfigurationService.setSessionState(true, 2)),
        invoked(
            AmtAlarmClockService.addAlarm(
                "nightly",
                Instant.parse("2026-12-01T02:30:00.7Z"),
                Duration.ofMinutes(1440 + 90),
                true)));
  }
}
