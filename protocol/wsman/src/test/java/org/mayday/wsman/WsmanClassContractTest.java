package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.AmtBootSettingData;
import org.mayday.wsman.amt.AmtEthernetPortSettings;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.amt.AmtMessageLog;
import org.mayday.wsman.amt.AmtRedirectionService;
import org.mayday.wsman.amt.AmtRemoteAccessPolicyRule;
import org.mayday.wsman.amt.AmtRemoteAccessService;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.amt.AmtTimeSynchronizationService;
import org.mayday.wsman.amt.AmtUserInitiatedConnectionService;
import org.mayday.wsman.amt.EventLogRecord;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.ProvisioningMode;
import org.mayday.wsman.amt.RedirectionState;
import org.mayday.wsman.amt.UserInitiatedState;
import org.mayday.wsman.cim.BootConfigRole;
import org.mayday.wsman.cim.CimAssociatedPowerManagementService;
import org.mayday.wsman.cim.CimBootConfigSetting;
import org.mayday.wsman.cim.CimBootService;
import org.mayday.wsman.cim.CimCard;
import org.mayday.wsman.cim.CimChassis;
import org.mayday.wsman.cim.CimComputerSystem;
import org.mayday.wsman.cim.CimComputerSystemPackage;
import org.mayday.wsman.cim.CimPowerManagementService;
import org.mayday.wsman.cim.CimSoftwareIdentity;
import org.mayday.wsman.cim.EnabledState;
import org.mayday.wsman.cim.PowerState;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsPowerManagementService;
import org.mayday.wsman.ips.OsPowerSavingState;

/**
 * One row per firmware class and method: what it reads from its answer file under responses/, and
 * for methods that the request is byte for byte the file under requests/.
 */
class WsmanClassContractTest {
  private static final UUID PLATFORM = UUID.fromString("4c444544-4b00-4210-8033-b7c04f504633");

  private final FixtureTransport fixtures = new FixtureTransport();
  private final WsmanClient client =
      new WsmanClient(
          fixtures, WsmanSettings.within(Duration.ofMinutes(1)), () -> "uuid:7", () -> 0L);

  @TestFactory
  Stream<DynamicTest> cim() {
    return Stream.of(
        get(CimAssociatedPowerManagementService.class, WsmanClassContractTest::power),
        get(
            CimPowerManagementService.class,
            it ->
                assertThat(it.enabledState().orElseThrow().is(EnabledState.NOT_APPLICABLE))
                    .isTrue()),
        get(CimComputerSystem.class, it -> assertThat(it.name()).contains("ManagedSystem")),
        enumerated(
            CimSoftwareIdentity.class,
            all ->
                assertThat(CimSoftwareIdentity.versionOf(CimSoftwareIdentity.AMT, all))
                    .contains("14.1.60")),
        get(
            CimChassis.class,
            it -> {
              assertThat(it.manufacturer()).contains("Nordlicht & Sønner");
              assertThat(it.serialNumber()).contains("NL-004711");
              assertThat(it.model()).contains("Tern 7");
            }),
        get(CimCard.class, it -> assertThat(it.canBeFrued()).contains(true)),
        get(
            CimComputerSystemPackage.class,
            it -> {
              assertThat(it.platformUuid()).contains(PLATFORM);
              assertThat(it.dependent()).contains(CimComputerSystem.managedSystem());
            }),
        get(CimBootService.class, it -> assertThat(it.enabledState()).contains(32769L)),
        enumerated(
            CimBootConfigSetting.class,
            all ->
                assertThat(all)
                    .extracting(one -> one.instanceId().orElseThrow())
                    .containsExactly(CimBootConfigSetting.INSTANCE_ID)),
        invoked(
            CimPowerManagementService.requestPowerStateChange(PowerState.RESET),
            it -> assertThat(it.text("ReturnValue")).contains("0")),
        invoked(
            CimBootConfigSetting.clearBootOrder(),
            it -> assertThat(it.name()).isEqualTo("ChangeBootOrder_OUTPUT")),
        invoked(
            CimBootService.setBootConfigRole(BootConfigRole.IS_NEXT_SINGLE_USE),
            it -> assertThat(it.name()).isEqualTo("SetBootConfigRole_OUTPUT")));
  }

  @TestFactory
  Stream<DynamicTest> amt() {
    return Stream.of(
        get(
            AmtGeneralSettings.class,
            it -> {
              assertThat(it.hostName()).contains("tern-07");
              assertThat(it.digestRealm()).contains("Digest:0F1E2D3C4B5A69788796A5B4C3D2E1F0");
              assertThat(it.pingResponseEnabled()).contains(false);
            }),
        get(
            AmtUserInitiatedConnectionService.class,
            it -> {
              assertThat(it.enabledState().orElseThrow().is(UserInitiatedState.BIOS_AND_OS))
                  .isTrue();
              assertThat(it.lastConnectionReason())
                  .contains("Bildschirm bleibt schwarz <seit heute früh>");
            }),
        enumerated(
            AmtRemoteAccessPolicyRule.class,
            all -> {
              assertThat(all).hasSize(2);
              assertThat(all.get(0).trigger().orElseThrow().is(PolicyTrigger.USER_INITIATED))
                  .isTrue();
              assertThat(all.get(0).tunnelLifeTime()).contains(300L);
              assertThat(all.get(1).trigger().orElseThrow().words()).isEqualTo("a timer");
            }),
        get(
            AmtRemoteAccessService.class,
            it -> {
              assertThat(it.isRemoteTunnelConnected()).contains(true);
              assertThat(it.remoteTunnelKeepAliveTimeout()).contains(4294967295L);
            }),
        get(
            AmtBootSettingData.class,
            it -> {
              assertThat(it.biosSetup()).contains(true);
              assertThat(it.bootMediaIndex()).contains(1L);
              assertThat(it.platformErase()).isEmpty();
            }),
        get(AmtTimeSynchronizationService.class, it -> assertThat(it.timeSource()).contains(1L)),
        enumerated(
            AmtEthernetPortSettings.class,
            all -> {
              assertThat(all).hasSize(2);
              assertThat(all.get(0).macAddress()).contains("00-00-5e-00-53-07");
              assertThat(all.get(0).linkPolicy()).containsExactly(1L, 14L);
              assertThat(all.get(1).linkIsUp()).contains(false);
            }),
        get(
            AmtSetupAndConfigurationService.class,
            it ->
                assertThat(it.provisioningMode().orElseThrow().is(ProvisioningMode.CLIENT_CONTROL))
                    .isTrue()),
        get(
            AmtRedirectionService.class,
            it -> {
              assertThat(it.enabledState().orElseThrow().is(RedirectionState.SOL)).isTrue();
              assertThat(it.accessLog()).hasSize(1);
            }),
        get(AmtMessageLog.class, it -> assertThat(it.currentNumberOfRecords()).contains(3L)));
  }

  @TestFactory
  Stream<DynamicTest> amtMethodsAndIps() {
    return Stream.of(
        invoked(
            AmtUserInitiatedConnectionService.requestStateChange(UserInitiatedState.OS),
            it -> assertThat(it.text("ReturnValue")).contains("0")),
        invoked(
            AmtRemoteAccessService.closeRemoteAccessConnection(),
            it -> assertThat(it.text("ReturnValue")).contains("0")),
        invoked(
            AmtTimeSynchronizationService.getLowAccuracyTimeSynch(),
            it -> assertThat(it.time()).contains(Instant.parse("2026-01-01T00:00:00Z"))),
        invoked(
            AmtMessageLog.positionToFirstRecord(), it -> assertThat(it.position()).isEqualTo(1)),
        invoked(
            AmtMessageLog.getRecords(1, 390),
            it -> {
              assertThat(it.records()).hasSize(3);
              assertThat(it.records().get(0))
                  .matches(EventLogRecord::isUserRequestForRemoteConnection);
              assertThat(it.nextAfter(1)).isEmpty();
            }),
        get(
            IpsPowerManagementService.class,
            it ->
                assertThat(it.osPowerSavingState().orElseThrow().is(OsPowerSavingState.SAVING))
                    .isTrue()),
        invoked(
            IpsPowerManagementService.requestOsPowerSavingStateChange(
                OsPowerSavingState.FULL_POWER),
            it -> assertThat(it.text("ReturnValue")).contains("0")));
  }

  private static void power(CimAssociatedPowerManagementService it) {
    assertThat(it.powerState().orElseThrow().is(PowerState.ON)).isTrue();
    assertThat(it.availableRequestedPowerStates())
        .extracting(CodedValue::words)
        .containsExactly("off (soft)", "power cycle", "reset", "unknown (33)");
    assertThat(it.userOfService()).contains(CimComputerSystem.managedSystem());
  }

  private <T> DynamicTest get(Class<T> type, Consumer<T> check) {
    return DynamicTest.dynamicTest(
        type.getSimpleName() + " get", () -> check.accept(client.get(type)));
  }

  private <T> DynamicTest enumerated(Class<T> type, Consumer<List<T>> check) {
    return DynamicTest.dynamicTest(
        type.getSimpleName() + " enumerate", () -> check.accept(client.enumerate(type)));
  }

  private <T> DynamicTest invoked(Invocation<T> invocation, Consumer<T> check) {
    return DynamicTest.dynamicTest(
        invocation.title(),
        () -> {
          T output = client.invoke(invocation);
          byte[] sent = fixtures.requests().get(fixtures.requests().size() - 1);
          assertThat(sent)
              .asString()
              .isEqualTo(HandKept.text("/requests/" + FixtureTransport.pathOf(sent)));
          check.accept(output);
        });
  }
}
