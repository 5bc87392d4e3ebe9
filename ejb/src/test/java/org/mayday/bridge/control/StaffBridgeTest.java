package org.mayday.bridge.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.bridge.boundary.BridgeAnswer;
import org.mayday.bridge.boundary.BridgeLimits;
import org.mayday.bridge.boundary.BridgeMessage;
import org.mayday.bridge.boundary.BridgeRefused;
import org.mayday.bridge.boundary.BridgeRefused.Kind;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.OperationSettings;
import org.mayday.operation.control.Operations;
import org.mayday.operation.control.WiresFake;
import org.mayday.schema.TestDatabase;
import org.mayday.staff.boundary.Role;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanTransport;

class StaffBridgeTest {
  private static final BridgeMessage GET = message("Get CIM_Chip", Role.VIEWER);
  private static final BridgeMessage GRAVE =
      message("AMT_SetupAndConfigurationService.Unprovision", Role.SUPERVISOR);
  private static final BridgeMessage PUT = message("Put AMT_GeneralSettings", Role.TECHNICIAN);

  private static final Predicate<Role> VIEWER = role -> Role.VIEWER.compareTo(role) >= 0;
  private static final Predicate<Role> TECHNICIAN = role -> Role.TECHNICIAN.compareTo(role) >= 0;
  private static final Predicate<Role> SUPERVISOR = role -> Role.SUPERVISOR.compareTo(role) >= 0;

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final UUID pc = fleet.registered("pc-1");
  private final WiresFake wires = new WiresFake();
  private final List<WsmanRequest> sent = new ArrayList<>();
  private RawAnswer answer = new RawAnswer(400, Map.of(), "a fault".getBytes(UTF_8));
  private final StaffBridge bridge = bridge();

  private StaffBridge bridge() {
    AmtSessions sessions =
        new AmtSessions(
            wires,
            any -> Optional.of(new AmtCredentials("admin", "secret")),
            new OperationSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(1), 2, 4, Duration.ofMinutes(15)),
            clock);
    BridgeSettings settings =
        new BridgeSettings(
            new BridgeLimits(true, "", 10_000, Duration.ofSeconds(5)),
            1_024,
            Duration.ofSeconds(5),
            2,
            Duration.ofMinutes(15),
            3,
            3);
    return new StaffBridge(
        new Operations(sessions, announcements.announcer, announcements, begun -> {}),
        new PcNames(fleet.directory, announcements),
        settings);
  }

  private static BridgeMessage message(String what, Role role) {
    return new BridgeMessage(what, role, Optional.empty(), what.getBytes(UTF_8));
  }

  private void connect() {
    WsmanTransport transport =
        new WsmanTransport() {
          @Override
          public byte[] exchange(WsmanRequest request, Deadline deadline) {
            throw new AssertionError("the answer is not to be looked into");
          }

          @Override
          public RawAnswer relay(WsmanRequest request, Deadline deadline) {
            sent.add(request);
            return answer;
          }
        };
    wires.connect(pc, transport, 16992);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void givesBackWhatThePcAnswersWithItsStatus() throws Exception {
    connect();
    BridgeAnswer back = bridge.send(pc, GET, "vic", VIEWER);
    assertThat(back.raw()).isEqualTo(answer);
    assertThat(back.succeeded()).isFalse();
    assertThat(back.account()).isEqualTo("HTTP 400");
    assertThat(sent.get(0).envelope()).isSameAs(GET.bytes());
    assertThat(announcements.types("operation")).isEmpty();
  }

  @Test
  void letsOnlyTechniciansChangeAndAnnouncesIt() throws Exception {
    connect();
    assertThatThrownBy(() -> bridge.send(pc, PUT, "vic", VIEWER))
        .isInstanceOfSatisfying(
            BridgeRefused.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_ALLOWED));
    assertThat(sent).isEmpty();
    bridge.send(pc, PUT, "ann", TECHNICIAN);
    assertThat(sent).extracting(WsmanRequest::repeatable).containsExactly(false);
    assertThat(announcements.types("operation")).hasSize(1);
  }

  @Test
  void letsOnlySupervisorsDoWhatIsGrave() throws Exception {
    connect();
    assertThatThrownBy(() -> bridge.send(pc, GRAVE, "ann", TECHNICIAN))
        .isInstanceOfSatisfying(
            BridgeRefused.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_ALLOWED))
        .hasMessageContaining("Unprovision may take the PC out of management")
        .hasMessageEndingWith("needs the role supervisor.");
    assertThat(sent).isEmpty();
    bridge.send(pc, GRAVE, "sue", SUPERVISOR);
    assertThat(sent).hasSize(1);
  }

  @Test
  void boundsTheAnswer() {
    connect();
    answer = new RawAnswer(200, Map.of(), new byte[1_025]);
    assertThatThrownBy(() -> bridge.send(pc, GET, "vic", VIEWER))
        .isInstanceOfSatisfying(
            BridgeRefused.class, e -> assertThat(e.kind()).isEqualTo(Kind.ANSWER_TOO_LARGE));
  }

  @Test
  void saysWhenThereIsNoTunnel() {
    assertThatThrownBy(() -> bridge.send(pc, GET, "vic", VIEWER))
        .isInstanceOfSatisfying(
            OperationFailed.class,
            e -> assertThat(e.kind()).isEqualTo(OperationFailed.Kind.NOT_CONNECTED));
  }

  @Test
  void findsPcsByUuidAndByNameInAnyCase() throws Exception {
    assertThat(bridge.find(pc.toString())).isEqualTo(pc);
    assertThat(bridge.find("PC-1")).isEqualTo(pc);
    for (String nobody : List.of("", "pc", "pc-", "x".repeat(300), UUID.randomUUID().toString())) {
      assertThatThrownBy(() -> bridge.find(nobody))
          .isInstanceOfSatisfying(
              BridgeRefused.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_PC));
    }
  }
}
