package org.mayday.power.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.boundary.OperationBegun;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.OperationSettings;
import org.mayday.operation.control.Operations;
import org.mayday.operation.control.WiresFake;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.boundary.PowerChange;
import org.mayday.power.boundary.PowerNow;
import org.mayday.power.boundary.PowerSpell;
import org.mayday.power.boundary.PowerState;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanTransportException;

class PowerSwitchTest {
  private static final String POWER = "CIM_AssociatedPowerManagementService";
  private static final String ON_WITH_RESET =
      "<g:AvailableRequestedPowerStates>10</g:AvailableRequestedPowerStates>"
          + "<g:AvailableRequestedPowerStates>8</g:AvailableRequestedPowerStates>"
          + "<g:PowerState>2</g:PowerState>";

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final UUID pc = fleet.registered("pc-1");
  private final WiresFake wires = new WiresFake();
  private final FirmwareFake firmware = new FirmwareFake();
  private final List<OperationBegun> begun = new ArrayList<>();
  private final PowerBook book =
      new PowerBook(
          database.entityManager(),
          fleet.directory,
          new PowerHistorySettings(Duration.ofDays(90), 1_000),
          clock);
  private final PowerSwitch power = power();

  private PowerSwitch power() {
    AmtSessions sessions =
        new AmtSessions(
            wires,
            any -> Optional.of(new AmtCredentials("admin", "secret")),
            new OperationSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(1), 2, 4, Duration.ofMinutes(15)),
            clock);
    Operations operations =
        new Operations(sessions, announcements.announcer, announcements, begun::add);
    return new PowerSwitch(operations, fleet.directory, announcements, book, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsTheStateInOneRoundTrip() throws OperationFailed {
    wires.connect(pc, firmware.having(POWER, ON_WITH_RESET), 16992);
    PowerNow now = power.state(pc, "anna");
    assertThat(now.state()).isEqualTo(PowerState.ON);
    assertThat(now.rawState()).isEqualTo(2);
    assertThat(now.offered()).containsExactlyInAnyOrder(PowerAction.RESET, PowerAction.OFF);
    assertThat(firmware.asked()).containsExactly("Get " + POWER);
    assertThat(begun).extracting(OperationBegun::who).containsExactly("anna");
    assertThat(announcements.types("operation")).as("reading is not news").isEmpty();
    assertThat(announcements.inNew(() -> book.of(pc, Instant.EPOCH, 9)))
        .containsExactly(new PowerSpell(PowerState.ON, clock.instant(), clock.instant()));
  }

  @Test
  void asksOldFirmwareByEnumerationAndOffersByVersion() throws OperationFailed {
    firmware.listing(
        "CIM_ServiceAvailableToElement",
        "<g:%s><g:PowerState>2</g:PowerState></g:%s>".formatted(POWER, POWER));
    wires.connect(pc, firmware, 16992);
    database.inTransaction(() -> fleet.directory.amtVersion(pc, "9.1.42"));
    assertThat(power.state(pc, "anna").offered())
        .containsExactlyInAnyOrder(PowerAction.OFF, PowerAction.CYCLE, PowerAction.RESET);
    database.inTransaction(() -> fleet.directory.amtVersion(pc, "11.8.50"));
    assertThat(power.state(pc, "anna").offered()).contains(PowerAction.SOFT_RESET);
  }

  @Test
  void takesBackLeftoverBootOptionsBeforeAReset() throws OperationFailed {
    firmware
        .having(POWER, ON_WITH_RESET)
        .returning("ChangeBootOrder", "CIM_BootConfigSetting", "<g:ReturnValue>0</g:ReturnValue>")
        .having("AMT_BootSettingData", "<g:UseIDER>true</g:UseIDER><g:UseSOL>false</g:UseSOL>")
        .answering("Put AMT_BootSettingData", "<g:AMT_BootSettingData/>")
        .returning(
            "RequestPowerStateChange",
            "CIM_PowerManagementService",
            "<g:ReturnValue>0</g:ReturnValue>");
    wires.connect(pc, firmware, 16992);
    PowerChange change = power.change(pc, PowerAction.RESET, "anna");
    assertThat(change.returnValue()).isZero();
    assertThat(firmware.asked())
        .containsExactly(
            "Get " + POWER,
            "ChangeBootOrder CIM_BootConfigSetting",
            "Get AMT_BootSettingData",
            "Put AMT_BootSettingData",
            "RequestPowerStateChange CIM_PowerManagementService");
    assertThat(announcements.types("operation")).containsExactly("finished");
    assertThat(announcements.told().get(0).data())
        .contains("\"result\":\"OK\"", "\"who\":\"anna\"", "RESET", "\"millis\":");
  }

  @Test
  void resetsFirmwareThatKnowsNoBootOptions() throws OperationFailed {
    firmware
        .having(POWER, ON_WITH_RESET)
        .returning(
            "RequestPowerStateChange",
            "CIM_PowerManagementService",
            "<g:ReturnValue>0</g:ReturnValue>");
    wires.connect(pc, firmware, 16992);
    assertThat(power.change(pc, PowerAction.RESET, "anna").returnValue()).isZero();
  }

  @Test
  void aReturnValueThatMeansNoIsARefusalInWords() {
    firmware
        .having(POWER, ON_WITH_RESET)
        .returning(
            "RequestPowerStateChange",
            "CIM_PowerManagementService",
            "<g:ReturnValue>4097</g:ReturnValue>");
    wires.connect(pc, firmware, 16992);
    assertFails(PowerAction.OFF, Kind.REFUSED_BY_FIRMWARE, "not possible from the present");
    assertThat(announcements.told().get(0).data()).contains("REFUSED_BY_FIRMWARE");
  }

  @Test
  void whatIsNotOfferedIsNotAsked() {
    wires.connect(pc, firmware.having(POWER, ON_WITH_RESET), 16992);
    assertFails(PowerAction.SLEEP, Kind.NOT_OFFERED, "does not offer");
    assertThat(firmware.asked()).containsExactly("Get " + POWER);
  }

  @Test
  void anOperationOnAPcThatFallsSilentEndsInAResultToo() {
    wires.connect(
        pc,
        firmware.having(POWER, ON_WITH_RESET).failing(WsmanTransportException.Kind.TIMED_OUT, 1),
        16992);
    assertFails(PowerAction.RESET, Kind.TIMED_OUT, "did not answer in time");
    assertThat(announcements.types("operation")).containsExactly("finished");
  }

  private void assertFails(PowerAction action, Kind kind, String words) {
    assertThatThrownBy(() -> power.change(pc, action, "anna"))
        .isInstanceOfSatisfying(OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(words);
  }
}
