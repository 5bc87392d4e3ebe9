package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.AmtAuditLog;
import org.mayday.wsman.amt.AmtAuditPolicyRule;
import org.mayday.wsman.amt.AmtMessageLog;
import org.mayday.wsman.amt.AuditLockKind;
import org.mayday.wsman.amt.AuditSigning;
import org.mayday.wsman.amt.AuditStorage;
import org.mayday.wsman.cim.BatteryChemistry;
import org.mayday.wsman.cim.BatteryStatus;
import org.mayday.wsman.cim.CimBattery;
import org.mayday.wsman.cim.CimBiosElement;
import org.mayday.wsman.cim.CimBiosFeature;
import org.mayday.wsman.cim.CimChip;
import org.mayday.wsman.cim.CimFan;
import org.mayday.wsman.cim.CimMediaAccessDevice;
import org.mayday.wsman.cim.CimNumericSensor;
import org.mayday.wsman.cim.CimPhysicalMemory;
import org.mayday.wsman.cim.CimProcessor;
import org.mayday.wsman.cim.CimSensor;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.ControlMode;
import org.mayday.wsman.ips.IpsHostBasedSetupService;
import org.mayday.wsman.ips.IpsProvisioningRecordLog;

/** The classes of hardware, versions and logs. */
class InventoryClassContractTest extends ClassContract {
  @TestFactory
  Stream<DynamicTest> hardware() {
    return Stream.of(
        one(
            CimProcessor.class,
            it -> {
              assertThat(it.deviceId()).contains("CPU 0");
              assertThat(it.family().orElseThrow().words()).isEqualTo("Intel Core i5");
              assertThat(it.upgradeMethod().orElseThrow().words()).isEqualTo("socket LGA1700");
              assertThat(it.cpuStatus().orElseThrow().words()).isEqualTo("enabled");
              assertThat(it.maxClockSpeed()).contains(4400L);
              assertThat(it.currentClockSpeed()).contains(2600L);
              assertThat(it.externalBusClockSpeed()).contains(100L);
              assertThat(it.stepping()).contains("3");
            }),
        one(
            CimPhysicalMemory.class,
            it -> {
              assertThat(it.bankLabel()).contains("BANK 2");
              assertThat(it.capacity()).contains(17_179_869_184L);
              assertThat(it.formFactor().orElseThrow().words()).isEqualTo("SODIMM");
              assertThat(it.memoryType().orElseThrow().words()).isEqualTo("DDR5");
              assertThat(it.manufacturer()).contains("Sönnichsen & Co");
              assertThat(it.configuredMemoryClockSpeed()).contains(3200L);
            }),
        one(
            CimMediaAccessDevice.class,
            it -> {
              assertThat(it.maxMediaSize()).contains(512_110_190L);
              assertThat(it.capabilities())
                  .extracting(CodedValue::words)
                  .containsExactly("supports writing", "SMART notification", "unknown (77)");
            }),
        one(CimFan.class, it -> assertThat(it.desiredSpeed()).contains(1200L)),
        one(
            CimBattery.class,
            it -> {
              assertThat(it.batteryStatus().orElseThrow().is(BatteryStatus.CHARGING)).isTrue();
              assertThat(it.chemistry().orElseThrow().is(BatteryChemistry.LITHIUM_POLYMER))
                  .isTrue();
              assertThat(it.estimatedChargeRemaining()).contains(71L);
              assertThat(it.fullChargeCapacity()).contains(4800L);
            }),
        one(
            CimSensor.class,
            it -> {
              assertThat(it.sensorType().orElseThrow().words()).isEqualTo("intrusion");
              assertThat(it.possibleStates()).containsExactly("Bad", "Good", "Unknown");
            }),
        one(
            CimNumericSensor.class,
            it -> {
              assertThat(it.currentReading()).contains(485L);
              assertThat(it.unitModifier()).contains(-1L);
              assertThat(it.baseUnits().orElseThrow().words()).isEqualTo("°C");
            }),
        one(CimChip.class, it -> assertThat(it.version()).contains("Tern Core @ 2.60GHz")),
        get(
            CimBiosElement.class,
            it -> {
              assertThat(it.releaseDate()).contains(Instant.parse("2024-02-29T00:00:00Z"));
              assertThat(it.primaryBios()).contains(true);
            }),
        get(
            CimBiosFeature.class,
            it ->
                assertThat(it.characteristics())
                    .extracting(CodedValue::words)
                    .containsExactly("PCI", "upgradeable", "boot from CD")));
  }

  @TestFactory
  Stream<DynamicTest> logsAndSetup() {
    return Stream.of(
        get(
            AmtAuditLog.class,
            it -> {
              assertThat(it.states()).containsExactly("locked", "no key for signatures");
              assertThat(it.storagePolicy().orElseThrow().is(AuditStorage.RESTRICTED_ROLL_OVER))
                  .isTrue();
              assertThat(it.timeOfLastRecord()).contains(Instant.parse("2026-03-01T08:15:00Z"));
            }),
        get(
            AmtAuditPolicyRule.class,
            it -> {
              assertThat(it.auditApplicationEventId()).containsExactly(0x100005L, 0x110003L);
              assertThat(it.policyType()).containsExactly(0L, 1L);
            }),
        get(
            IpsHostBasedSetupService.class,
            it -> {
              assertThat(it.currentControlMode().orElseThrow().is(ControlMode.ADMIN)).isTrue();
              assertThat(it.allowedControlModes()).hasSize(2);
            }),
        get(
            IpsProvisioningRecordLog.class,
            it -> assertThat(it.currentNumberOfRecords()).contains(1L)),
        invoked(AmtAuditLog.readRecords(11)),
        invoked(AmtAuditLog.lock(AuditLockKind.LOCK, 300)),
        invoked(AmtAuditLog.exportSignature(AuditSigning.RSA_SHA256)),
        invoked(AmtAuditLog.setSigningKey("a2V5", List.of(3, 4), "Y2VydHM=")),
        invoked(AmtAuditLog.clearLog()),
        invoked(AmtMessageLog.clearLog()),
        invoked(AmtMessageLog.freezeLog(true)));
  }
}
