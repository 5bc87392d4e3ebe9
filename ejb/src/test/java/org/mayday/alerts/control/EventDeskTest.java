package org.mayday.alerts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.alerts.control.AlertControls.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.AlertPage;
import org.mayday.alerts.boundary.AlertQuery;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.alerts.boundary.AlertSource;
import org.mayday.alerts.boundary.AlertState;
import org.mayday.alerts.boundary.UserCalled;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.schema.TestDatabase;
import org.mayday.wsman.amt.EventLogRecord;

class EventDeskTest {
  private static final String TIME = "2026-03-01T09:59:58Z";
  private static final UUID TUNNEL = UUID.fromString("7b0c9d52-6a0e-4a33-9f4e-0c5f2a1d0001");

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final List<UserCalled> calls = new ArrayList<>();
  private final AlertControls alerts =
      new AlertControls(database, announcements, fleet.directory, calls::add, clock);
  private final UUID pc = fleet.registered("pc-1");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEventBecomesAnAlertInWords() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", TIME, "0", "agent"));
    Alert alert = only();
    assertThat(alert.state()).isEqualTo(AlertState.OPEN);
    assertThat(alert.severity()).isEqualTo(AlertSeverity.WARNING);
    assertThat(alert.source()).isEqualTo(AlertSource.TUNNEL_EVENT);
    assertThat(alert.message()).isEqualTo("A watched program (Agent Presence) no longer reports");
    assertThat(alert.messageId()).isEqualTo("iAMT0005");
    assertThat(alert.arguments()).containsExactly("0", "agent");
    assertThat(alert.platformName()).isEqualTo("pc-1");
    assertThat(alert.raw()).contains("<MessageID>iAMT0005</MessageID>");
    assertThat(announcements.types("alert")).containsExactly("raised");
  }

  @Test
  void theSameReportIsHeardOnce() {
    Incoming report =
        alerts.incoming(
            UUID.randomUUID(), pc, TUNNEL, Incoming.Form.EVENT, event("iAMT0005", null, "0"));
    alerts.hear(report);
    clock.pass(Duration.ofHours(1));
    alerts.hear(report);
    assertThat(only().times()).isEqualTo(1);
  }

  @Test
  void theSameEventByBothInletsIsOne() {
    byte[] event = event("iAMT0005", TIME, "0");
    alerts.fromInside(pc, event);
    clock.pass(Duration.ofMinutes(9));
    alerts.throughTunnel(pc, TUNNEL, event);
    assertThat(only().times()).isEqualTo(1);
    assertThat(only().source()).isEqualTo(AlertSource.LAN_EVENT);
    assertThat(only().address()).isEqualTo("10.1.2.3");
  }

  @Test
  void anEventThatHappensAgainJoins() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", TIME, "0"));
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", "2026-03-01T09:59:59Z", "0"));
    assertThat(only().times()).isEqualTo(2);
    assertThat(announcements.types("alert")).containsExactly("raised", "raised");
  }

  @Test
  void anEventWithoutATimeIsTheSameForAMinute() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", null, "0"));
    clock.pass(Duration.ofSeconds(60));
    alerts.fromInside(pc, event("iAMT0005", null, "0"));
    assertThat(only().times()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(1));
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", null, "0"));
    assertThat(only().times()).isEqualTo(2);
  }

  @Test
  void theSameEventOfAnotherPcIsAnother() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", TIME, "0"));
    UUID other = fleet.registered("pc-2");
    alerts.fromInside(other, event("iAMT0005", TIME, "0"));
    assertThat(alerts.of(other)).hasSize(1);
  }

  @Test
  void housekeepingIsANote() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0058", TIME, "1"));
    assertThat(only().state()).isEqualTo(AlertState.NOTE);
    assertThat(only().severity()).isEqualTo(AlertSeverity.INFO);
    assertThat(announcements.types("alert")).isEmpty();
    assertThat(calls).isEmpty();
  }

  @Test
  void aKeyPressIsACallAndANote() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0036", TIME, "0", "Printer burns", "front"));
    assertThat(only().state()).isEqualTo(AlertState.NOTE);
    assertThat(only().message()).isEqualTo("The user pressed the help key: Printer burns");
    assertThat(calls)
        .containsExactly(
            new UserCalled(pc, "Printer burns", "front", TUNNEL, "mps:9998", clock.instant()));
    alerts.fromInside(pc, event("iAMT0036", TIME, "0", "Printer burns", "front"));
    assertThat(calls).hasSize(1);
  }

  @Test
  void whatIsNotUnderstoodIsKeptRaw() {
    alerts.throughTunnel(pc, TUNNEL, "<hello/>".getBytes(StandardCharsets.UTF_8));
    assertThat(only().message()).isEqualTo("The firmware sent something that is not understood");
    assertThat(only().raw()).isEqualTo("<hello/>");
    clock.pass(Duration.ofMinutes(2));
    alerts.hear(
        alerts.incoming(
            UUID.randomUUID(), pc, TUNNEL, Incoming.Form.TRAP, new byte[] {0, 1, (byte) 0xFE}));
    assertThat(only().raw()).isEqualTo("00 01 fe");
    assertThat(only().times()).isEqualTo(2);
    assertThat(only().severity()).isEqualTo(AlertSeverity.UNKNOWN);
  }

  @Test
  void anUnknownMessageKeepsItsArguments() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0999", TIME, "3", "left", "right"));
    assertThat(only().message()).isEqualTo("The firmware reports iAMT0999 (3, left, right)");
    assertThat(only().arguments()).containsExactly("3", "left", "right");
  }

  @Test
  void whatOnePcSaysIsBounded() {
    for (int i = 0; i < 20; i++) {
      alerts.throughTunnel(pc, TUNNEL, event("made-up-" + i, TIME));
    }
    assertThat(alerts.of(pc)).hasSize(6);
    assertThat(alerts.of(pc)).filteredOn(a -> a.message().equals(AlertDesk.MORE)).hasSize(1);
  }

  @Test
  void anEventKnowsBetterThanTheEventLog() {
    AlertDesk.Report report = new AlertDesk.Report(pc, "pc-1", TUNNEL, clock.instant());
    announcements.runInNew(() -> alerts.desk.raise(report, null));
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", TIME, "0"));
    announcements.runInNew(() -> alerts.desk.raise(report, intrusion()));
    assertThat(only().messageId()).isEqualTo("iAMT0005");
    assertThat(only().times()).isEqualTo(1);
  }

  @Test
  void theEventLogTellsHowSeriousAnAlertIs() {
    AlertDesk.Report report = new AlertDesk.Report(pc, "pc-1", TUNNEL, clock.instant());
    announcements.runInNew(() -> alerts.desk.raise(report, null));
    assertThat(only().severity()).isEqualTo(AlertSeverity.UNKNOWN);
    announcements.runInNew(() -> alerts.desk.raise(report, intrusion()));
    assertThat(only().severity()).isEqualTo(AlertSeverity.CRITICAL);
    assertThat(only().message())
        .isEqualTo("Physical security (chassis intrusion): critical (event 0)");
    assertThat(only().raw()).contains("data 0000000000000000");
  }

  private EventLogRecord intrusion() {
    return EventLogRecord.decode(FirmwareFake.intrusion(clock.instant())).orElseThrow();
  }

  @Test
  void acknowledgedAlertsAreRaisedAnew() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0058", TIME, "1"));
    clock.pass(Duration.ofSeconds(1));
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", TIME, "0"));
    List<UUID> shown = alerts.of(pc).stream().map(Alert::id).toList();
    assertThat(announcements.inNew(() -> alerts.desk.acknowledgeAll(shown, "anna"))).isEqualTo(1);
    assertThat(announcements.inNew(() -> alerts.desk.acknowledgeAll(shown, "bert"))).isZero();
    clock.pass(Duration.ofMinutes(11));
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", TIME, "0"));
    assertThat(alerts.of(pc))
        .extracting(Alert::state)
        .containsExactly(AlertState.OPEN, AlertState.ACKNOWLEDGED, AlertState.NOTE);
    assertThat(announcements.types("alert")).containsExactly("raised", "acknowledged", "raised");
  }

  @Test
  void alertsAreFound() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", TIME, "0"));
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0058", TIME, "1"));
    assertThat(found("agent pres", Set.of(), AlertState.OPEN, null).total()).isEqualTo(1);
    assertThat(found("PC-1", Set.of(), null, pc).total()).isEqualTo(2);
    assertThat(found("iamt0058", Set.of(), null, null).alerts()).hasSize(1);
    assertThat(found(null, Set.of(AlertSeverity.CRITICAL), null, null).total()).isZero();
    assertThat(found(null, Set.of(AlertSeverity.INFO), AlertState.NOTE, null).total()).isOne();
    assertThat(found(null, Set.of(), AlertState.ACKNOWLEDGED, null).total()).isZero();
    Instant now = clock.instant();
    assertThat(
            search(new AlertQuery(null, Set.of(), null, null, now.plusSeconds(1), null, 0, 10))
                .total())
        .isZero();
  }

  @Test
  void oldAlertsAndNotesAreForgotten() {
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0005", TIME, "0"));
    alerts.throughTunnel(pc, TUNNEL, event("iAMT0058", TIME, "1"));
    clock.pass(Duration.ofDays(15));
    assertThat(announcements.inNew(alerts.trim::trim)).isEqualTo(1);
    assertThat(only().state()).isEqualTo(AlertState.OPEN);
    clock.pass(Duration.ofDays(170));
    assertThat(announcements.inNew(alerts.trim::trim)).isEqualTo(1);
    assertThat(alerts.of(pc)).isEmpty();
  }

  @Test
  void tooManyAlertsAreForgotten() {
    for (int i = 0; i < 30; i++) {
      UUID other = fleet.registered("pc-1" + i);
      for (int j = 0; j < 4; j++) {
        alerts.fromInside(other, event("made-up-" + j, TIME));
        clock.pass(Duration.ofSeconds(1));
      }
    }
    assertThat(announcements.inNew(alerts.trim::trim)).isEqualTo(20);
    assertThat(found(null, Set.of(), null, null).total()).isEqualTo(100);
  }

  private AlertPage found(String text, Set<AlertSeverity> severities, AlertState state, UUID of) {
    return search(new AlertQuery(text, severities, state, of, null, null, 0, 10));
  }

  private AlertPage search(AlertQuery query) {
    return announcements.inNew(() -> alerts.search.find(query));
  }

  private Alert only() {
    List<Alert> all = alerts.of(pc);
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
