package org.mayday.features.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.kvm.control.KnownScreens;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.WorkFake;
import org.mayday.schema.TestDatabase;
import org.mayday.wsman.WsmanException;

class FeaturesTest {
  private static final String SERVICE = "AMT_RedirectionService";
  private static final String CHANGE = "RequestStateChange ";
  private static final String DONE = "<g:ReturnValue>0</g:ReturnValue>";

  private final FirmwareFake firmware =
      new FirmwareFake()
          .having(
              SERVICE,
              "<g:EnabledState>32769</g:EnabledState><g:ListenerEnabled>false</g:ListenerEnabled>")
          .returning("RequestStateChange", SERVICE, DONE)
          .answering("Put " + SERVICE, "<g:AMT_RedirectionService/>")
          .having("CIM_KVMRedirectionSAP", "<g:EnabledState>3</g:EnabledState>")
          .returning("RequestStateChange", "CIM_KVMRedirectionSAP", DONE)
          .returning("TerminateSession", SERVICE, DONE);

  private final TestDatabase database = TestDatabase.create();
  private final FleetControls fleet = FleetControls.in(database);
  private final KnownScreens screens =
      new KnownScreens(
          fleet.directory,
          new TestAnnouncements(database, new MovingClock(Instant.parse("2026-06-01T12:00:00Z"))));

  private ReadFeatures reading() {
    ReadFeatures reading = new ReadFeatures();
    reading.screens = screens;
    return reading;
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsThatThePcHasNoKvm() throws WsmanException, OperationFailed {
    fleet.register(WorkFake.PLATFORM, "tern-07");
    FirmwareFake without =
        new FirmwareFake().having(SERVICE, "<g:EnabledState>32771</g:EnabledState>");
    Sheet sheet = WorkFake.perform(reading(), without, "9.1.42", Map.of());
    assertThat(sheet.value("features", "kvm")).isEmpty();
    assertThat(screens.lacking(WorkFake.PLATFORM)).isPresent();
    perform(reading(), Map.of());
    assertThat(screens.lacking(WorkFake.PLATFORM)).isEmpty();
  }

  @Test
  void tellsWhatIsSwitchedOnAndLeavesOutWhatThePcLacks() throws WsmanException, OperationFailed {
    Sheet sheet = perform(reading(), Map.of());
    assertThat(sheet.value("features", "ider")).contains("yes");
    assertThat(sheet.value("features", "sol")).contains("no");
    assertThat(sheet.value("features", "kvm")).contains("no");
    assertThat(sheet.value("features", "webUi")).isEmpty();
    assertThat(sheet.part("control")).isEmpty();
  }

  @Test
  void switchesOneAndLeavesTheOtherAndListensForIt() throws WsmanException, OperationFailed {
    Sheet sheet = perform(new ChangeFeatures(), Map.of("sol", "ON"));
    assertThat(firmware.sent(CHANGE + SERVICE)).contains("RequestedState>32771<");
    assertThat(firmware.sent("Put " + SERVICE))
        .contains("EnabledState>32771<", "ListenerEnabled>true<");
    assertThat(sheet.value("features", "listener")).contains("yes");
    assertThat(firmware.asked()).noneMatch(asked -> asked.contains("KVM"));
  }

  @Test
  void changesNothingThatIsSoAlready() throws WsmanException, OperationFailed {
    perform(new ChangeFeatures(), Map.of("ider", "ON", "listener", "OFF"));
    assertThat(firmware.asked()).containsExactly("Get " + SERVICE);
  }

  @Test
  void switchesKvmAndListensForIt() throws WsmanException, OperationFailed {
    perform(new ChangeFeatures(), Map.of("kvm", "ON"));
    assertThat(firmware.sent(CHANGE + "CIM_KVMRedirectionSAP")).contains("RequestedState>2<");
    assertThat(firmware.sent("Put " + SERVICE)).contains("ListenerEnabled>true<");
  }

  @Test
  void changesNothingIfThePcLacksOneOfThem() {
    assertThat(fails(new ChangeFeatures(), Map.of("sol", "ON", "webUi", "ON")))
        .hasMessageContaining("no web pages");
    firmware.having("IPS_KVMRedirectionSettingData", "<g:EnabledByMEBx>false</g:EnabledByMEBx>");
    assertThat(fails(new ChangeFeatures(), Map.of("sol", "ON", "kvm", "ON")))
        .hasMessageContaining("somebody at the PC");
    assertThat(firmware.asked()).allMatch(asked -> asked.startsWith("Get "));
  }

  @Test
  void aFormBeginsWithoutTurningAnySwitch() {
    assertThat(new ChangeFeatures().info().parameters())
        .hasSize(5)
        .allSatisfy(
            parameter -> {
              assertThat(parameter.initial()).isEmpty();
              assertThat(parameter.required()).isFalse();
            });
  }

  @Test
  void endsASession() throws WsmanException, OperationFailed {
    perform(new TerminateRedirection(), Map.of("session", "SOL"));
    assertThat(firmware.sent("TerminateSession " + SERVICE)).contains("SessionType>1<");
    assertThat(fails(new TerminateRedirection(), Map.of("session", "KVM")))
        .hasMessageContaining("no KVM");
  }

  private Sheet perform(FirmwareOperation operation, Map<String, String> said)
      throws WsmanException, OperationFailed {
    return WorkFake.perform(operation, firmware, "12.0.67", said);
  }

  private OperationFailed fails(FirmwareOperation operation, Map<String, String> said) {
    OperationFailed failed =
        catchThrowableOfType(OperationFailed.class, () -> perform(operation, said));
    assertThat(failed.kind()).isEqualTo(Kind.NOT_OFFERED);
    return failed;
  }
}
