package org.mayday.logs.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.logs.boundary.LogEntry;
import org.mayday.logs.boundary.LogKind;
import org.mayday.logs.boundary.LogPage;
import org.mayday.logs.boundary.LogQuery;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.operation.control.WorkFake;
import org.mayday.schema.TestDatabase;
import org.mayday.wsman.WsmanException;

/** Log records: read, kept once, found again. */
class PcLogsTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);
  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(NOON);
  private final FleetControls fleet = FleetControls.in(database);
  private final LogBook book =
      new LogBook(
          database.entityManager(),
          fleet.directory,
          new TestAnnouncements(database, clock),
          new LogSettings(100, YEAR),
          clock);
  private final LogSearch search = new LogSearch(database.entityManager());
  private final UUID pc = fleet.registered("tern-07");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsEachRecordOnceEvenIfTwoSayTheSame() {
    LogEntry twice = entry(1, "information", "BIOS", "Firmware: option ROM initialization");
    List<LogEntry> read = List.of(twice, twice, entry(2, "critical", "BIOS", "Case 100% open_"));
    assertThat(book.keep(pc, LogKind.EVENT, read)).isEqualTo(3);
    assertThat(book.keep(pc, LogKind.EVENT, read)).isZero();
    assertThat(book.keep(pc, LogKind.EVENT, List.of(twice, twice, twice))).isEqualTo(1);
    assertThat(found(null, null, null).total()).isEqualTo(4);
  }

  @Test
  void findsByTextSeverityAndSource() {
    book.keep(
        pc,
        LogKind.EVENT,
        List.of(
            entry(1, "information", "BIOS", "Option ROM"),
            entry(2, "critical", "System chassis", "Case 100% opened")));
    assertThat(found("100% OPEN", null, null).total()).isEqualTo(1);
    assertThat(found("_", null, null).total()).isZero();
    assertThat(found("chassis", null, null).total()).isEqualTo(1);
    assertThat(found(null, "critical", null).total()).isEqualTo(1);
    assertThat(found(null, null, "BIOS").entries())
        .extracting(LogEntry::message)
        .containsExactly("Option ROM");
    assertThat(search.sources(pc)).containsExactly("BIOS", "System chassis");
    assertThat(search.severities(pc)).containsExactly("critical", "information");
    assertThat(search.times(query(null, null, null))).hasSize(2);
  }

  @Test
  void keepsTheNewestOnly() {
    List<LogEntry> many = new ArrayList<>();
    for (int at = 0; at < 150; at++) {
      many.add(entry(at, "monitor", "BIOS", "number " + at));
    }
    book.keep(pc, LogKind.EVENT, many);
    assertThat(found(null, null, null).total()).isEqualTo(100);
    assertThat(found(null, null, null).entries().get(0).message()).isEqualTo("number 149");
  }

  @Test
  void forgetsWhatIsOldAndWasReadLongAgo() {
    book.keep(pc, LogKind.EVENT, List.of(entry(1, "monitor", "BIOS", "old")));
    clock.pass(YEAR.plusDays(1));
    database.inTransaction(book::trim);
    assertThat(found(null, null, null).total()).isZero();
  }

  @Test
  void readsTheEventLogInWords() throws WsmanException, OperationFailed {
    FirmwareFake firmware =
        new FirmwareFake()
            .having("AMT_MessageLog", "<g:IsFrozen>false</g:IsFrozen>")
            .log(FirmwareFake.keyPress(NOON), FirmwareFake.intrusion(NOON.minusSeconds(9)));
    ReadEventLog operation = new ReadEventLog();
    operation.book = book;
    Sheet sheet = WorkFake.perform(operation, firmware, "12.0.67", Map.of());
    assertThat(sheet.value("log", "frozen")).contains("no");
    assertThat(sheet.part("records").orElseThrow().items())
        .extracting(one -> one.get("message"))
        .containsExactly("User request for remote connection", "Case opened");
  }

  @Test
  void anEmptyLogIsNoFailure() throws WsmanException, OperationFailed {
    ReadEventLog operation = new ReadEventLog();
    operation.book = book;
    Sheet sheet =
        WorkFake.perform(operation, new FirmwareFake().log(), "9.0.1", Map.of("count", "5"));
    assertThat(sheet.part("records").orElseThrow().items()).isEmpty();
  }

  private static LogEntry entry(int second, String severity, String source, String message) {
    return new LogEntry(
        LogKind.EVENT, NOON.plusSeconds(second), severity, source, "", message, "data");
  }

  private LogQuery query(String text, String severity, String source) {
    return new LogQuery(pc, null, text, severity, source, 0, 1000);
  }

  private LogPage found(String text, String severity, String source) {
    return search.find(query(text, severity, source));
  }
}
