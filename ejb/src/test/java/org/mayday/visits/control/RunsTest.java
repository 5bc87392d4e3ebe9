package org.mayday.visits.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Order;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunQuery;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.control.RunWorker.Outcome;
import org.mayday.wsman.WsmanTransportException;

class RunsTest {
  private final TestRuns runs = new TestRuns();

  @AfterEach
  void close() {
    runs.close();
  }

  @Test
  void whatIsStartedRunsInTheBackgroundAndKeepsItsResult() throws OperationFailed {
    runs.calls();
    Run run = runs.desk.start(runs.order("test.read", Map.of()));
    assertThat(runs.now(run).state()).isEqualTo(RunState.WAITING);
    runs.meanwhile =
        () -> {
          assertThat(runs.now(run).state()).isEqualTo(RunState.RUNNING);
          assertThat(runs.desk.sheet(run.id()).value("first", "of")).contains("test.read");
        };
    runs.letRun();
    assertThat(runs.now(run).state()).isEqualTo(RunState.DONE);
    assertThat(runs.desk.sheet(run.id()).value("answer", "host")).contains("anna");
    assertThat(runs.progress).hasSize(1);
    assertThat(runs.announcements.types("run")).containsExactly("started", "done");
  }

  @Test
  void aPcThatIsAwayIsRefusedOrAwaited() throws OperationFailed {
    assertThatThrownBy(() -> runs.desk.start(runs.order("test.read", Map.of())))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_CONNECTED));
    runs.queued("test.read");
    runs.letRun();
    assertThat(runs.done).isEmpty();
    runs.calls();
    runs.letRun();
    assertThat(runs.done).containsExactly("test.read");
    assertThat(runs.announcements.types("run")).containsExactly("queued", "started", "done");
  }

  @Test
  void aVisitRunsInTheOrderOfOrdering() throws OperationFailed {
    Order policy = runs.order("test.read", Map.of());
    runs.desk.queue(policy, Optional.empty(), 1);
    runs.queued("test.change");
    runs.queued("test.read");
    runs.calls();
    runs.letRun();
    assertThat(runs.done)
        .as("people before policies")
        .containsExactly("test.change", "test.read", "test.read");
    runs.calls();
    runs.letRun();
    assertThat(runs.done).as("once").hasSize(3);
  }

  @Test
  void ofTwoWhoWantARunOneGetsIt() throws OperationFailed {
    Run run = runs.queued("test.change");
    runs.wires.connect(runs.pc, runs.firmware, 16992);
    runs.meanwhile = () -> assertThat(runs.worker.work(run.id())).isEqualTo(Outcome.NOT_TAKEN);
    assertThat(runs.worker.work(run.id())).isEqualTo(Outcome.OVER);
    assertThat(runs.worker.work(run.id())).isEqualTo(Outcome.NOT_TAKEN);
    assertThat(runs.announcements.<Boolean>inNew(() -> runs.store.claim(run.id()))).isFalse();
    assertThat(runs.done).hasSize(1);
  }

  @Test
  void aPcThatForwardsItsPortLaterIsWaitedFor() throws OperationFailed {
    Run run = runs.queued("test.change");
    runs.wires.connect(runs.pc, runs.firmware);
    runs.tells(5900);
    runs.letRun();
    assertThat(runs.now(run).attempts()).isZero();
    runs.engine.visit(runs.pc);
    runs.letRun();
    assertThat(runs.now(run).state()).isEqualTo(RunState.WAITING);
    runs.calls();
    runs.letRun();
    assertThat(runs.now(run).state()).isEqualTo(RunState.DONE);
  }

  @Test
  void aReadingThatIsCutOffWaitsAgainAndAChangeDoesNot() throws OperationFailed {
    Run read = runs.queued("test.read");
    runs.firmware.failing(WsmanTransportException.Kind.CUT, 0);
    runs.calls();
    runs.letRun();
    assertThat(runs.now(read).state()).isEqualTo(RunState.WAITING);
    assertThat(runs.announcements.types("run")).containsExactly("queued", "started", "requeued");
    runs.firmware.recover();
    runs.calls();
    runs.letRun();
    assertThat(runs.now(read).state()).isEqualTo(RunState.DONE);
    assertThat(runs.now(read).attempts()).isEqualTo(2);

    Run change = runs.queued("test.change");
    runs.firmware.failing(WsmanTransportException.Kind.CUT, 0);
    runs.letRun();
    assertThat(runs.now(change).state()).isEqualTo(RunState.FAILED);
    assertThat(runs.now(change).message()).contains("not known whether the PC did it");
    assertThat(runs.desk.sheet(change.id()).part("first")).as("what came until then").isPresent();
  }

  @Test
  void aReadingThatIsCutOffAgainAndAgainFails() throws OperationFailed {
    Run read = runs.queued("test.read");
    runs.firmware.failing(WsmanTransportException.Kind.CUT, 0);
    for (int i = 0; i < Judgement.ATTEMPTS; i++) {
      runs.calls();
      runs.letRun();
    }
    assertThat(runs.now(read).failure()).isEqualTo("CUT");
  }

  @Test
  void tellsTheTruthAfterTheServerStoppedInTheMiddle() throws OperationFailed {
    Run read = runs.queued("test.read");
    Run change = runs.queued("test.change");
    Run untouched = runs.queued("test.change");
    runs.wires.connect(runs.pc, runs.firmware, 16992);
    Run started = runs.desk.start(new Order(other(), "test.change", Map.of(), null, "anna"));
    runs.announcements.runInNew(() -> runs.store.claim(read.id()));
    runs.announcements.runInNew(() -> runs.store.claim(change.id()));
    runs.restart();
    assertThat(runs.care.recover()).isEqualTo(3);
    assertThat(runs.now(read).state()).isEqualTo(RunState.WAITING);
    assertThat(runs.now(change).message())
        .isEqualTo("The server stopped while it ran; it is not known whether the PC did it.");
    assertThat(runs.now(started).message())
        .isEqualTo("The server stopped before it ran; the PC was not asked.");
    runs.calls();
    runs.letRun();
    assertThat(runs.done).containsExactly("test.read", "test.change");
    assertThat(runs.now(untouched).state()).isEqualTo(RunState.DONE);
    assertThat(runs.now(change).state()).isEqualTo(RunState.FAILED);
  }

  /** As the steps of a profile do. */
  @Test
  void whatIsGoneOnWithWaitsForItsPcAfterTheServerStopped() throws OperationFailed {
    Run steps = runs.queued("test.steps");
    runs.announcements.runInNew(() -> runs.store.claim(steps.id()));
    runs.restart();
    runs.care.recover();
    assertThat(runs.now(steps).state()).isEqualTo(RunState.WAITING);
    assertThat(runs.now(steps).message()).isNull();
    runs.calls();
    runs.letRun();
    assertThat(runs.done).containsExactly("test.steps");
    assertThat(runs.now(steps).state()).isEqualTo(RunState.DONE);
  }

  @Test
  void whatIsGoneOnWithWaitsForItsPcAfterTheTunnelWasCutToo() throws OperationFailed {
    Run steps = runs.queued("test.steps");
    runs.firmware.failing(WsmanTransportException.Kind.CUT, 0);
    runs.calls();
    runs.letRun();
    assertThat(runs.now(steps).state()).isEqualTo(RunState.WAITING);
    runs.wires.connect(runs.pc, runs.firmware, 16992);
    Run impatient = runs.desk.start(runs.order("test.steps", Map.of()));
    runs.letRun();
    assertThat(runs.now(impatient).message()).contains("goes on by itself when the PC calls next");
  }

  private UUID other() {
    UUID other = runs.fleet.registered("pc-2");
    runs.wires.connect(other, runs.firmware, 16992);
    return other;
  }

  @Test
  void anOrderExpiresAndIsNotDoneAfterwards() throws OperationFailed {
    Run run =
        runs.desk.queue(runs.order("test.change", Map.of()), Optional.of(Duration.ofHours(1)), 0);
    runs.clock.pass(Duration.ofHours(1));
    assertThat(runs.announcements.<Boolean>inNew(() -> runs.store.claim(run.id()))).isFalse();
    assertThat(runs.care.expire()).isEqualTo(1);
    runs.calls();
    runs.letRun();
    assertThat(runs.done).isEmpty();
    assertThat(runs.now(run).state()).isEqualTo(RunState.EXPIRED);
    assertThat(runs.announcements.types("run")).containsExactly("queued", "expired");
  }

  @Test
  void cancelsWhatWaitsAndWhatIsUnderWay() throws OperationFailed {
    Run waiting = runs.queued("test.change");
    assertThat(runs.desk.cancel(waiting.id(), "ben")).isTrue();
    assertThat(runs.now(waiting).message()).contains("ben");
    assertThat(runs.desk.cancel(waiting.id(), "ben")).as("it is over").isFalse();

    Run under = runs.queued("test.read");
    runs.meanwhile = () -> assertThat(runs.desk.cancel(under.id(), "ben")).isTrue();
    runs.calls();
    runs.letRun();
    assertThat(runs.now(under).state()).isEqualTo(RunState.CANCELLED);
    assertThat(runs.now(under).message()).startsWith("Cancelled by ben.");
    assertThat(runs.done).isEmpty();
  }

  @Test
  void keepsNoSecretInClearAndNoneAfterTheEnd() throws Exception {
    Run run =
        runs.desk.queue(
            runs.order("test.change", Map.of("name", "lab", "word", "Hunter-2")),
            Optional.empty(),
            0);
    assertThat(run.arguments()).isEqualTo("name=lab, word=•••");
    assertThat(everything()).isNotEmpty().doesNotContain("Hunter-2");
    runs.calls();
    runs.letRun();
    assertThat(runs.done).containsExactly("test.change Hunter-2");
    assertThat(everything()).doesNotContain("Hunter-2");
    assertThat(runs.announcements.told().toString()).doesNotContain("Hunter-2");
    assertThat(rows("run_order")).isEqualTo(0);
  }

  @Test
  void takesNoOrderThatDoesNotFit() {
    assertThatThrownBy(() -> runs.queued("test.erase")).isInstanceOf(BadArguments.class);
    assertThatThrownBy(
            () -> runs.desk.queue(runs.order("test.read", Map.of("a", "b")), Optional.empty(), 0))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(
            () ->
                runs.desk.queue(
                    runs.order("test.read", Map.of()), Optional.of(Duration.ofDays(366)), 0))
        .isInstanceOf(BadArguments.class);
  }

  @Test
  void boundsWhatWaitsForOnePc() throws OperationFailed {
    for (int i = 0; i < TestRuns.SETTINGS.waiting(); i++) {
      runs.queued("test.read");
    }
    assertThatThrownBy(() -> runs.queued("test.read"))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.BUSY));
  }

  @Test
  void findsRunsByWhatTheyAreAboutAndForgetsOldOnes() throws OperationFailed {
    Run first = runs.queued("test.read");
    Run second = runs.queued("test.change");
    runs.desk.cancel(first.id(), "anna");
    assertThat(found(new RunQuery(runs.pc, null, null, "anna", Set.of(), 0, 10)))
        .containsExactly(second.id(), first.id());
    assertThat(
            found(new RunQuery(null, null, "test.read", null, Set.of(RunState.CANCELLED), 0, 10)))
        .containsExactly(first.id());
    runs.clock.pass(TestRuns.SETTINGS.age().plusSeconds(1));
    assertThat(runs.trim.trim()).isEqualTo(1);
    assertThat(found(RunQuery.of(runs.pc, 10))).containsExactly(second.id());
  }

  private List<UUID> found(RunQuery query) {
    return runs.announcements.inNew(() -> runs.search.find(query)).runs().stream()
        .map(Run::id)
        .toList();
  }

  private String everything() throws SQLException {
    StringBuilder all = new StringBuilder();
    for (String table :
        List.of("operation_run", "run_order", "run_result", "outbox", "audit_entry")) {
      try (Connection connection = runs.database.connection();
          ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
        while (rows.next()) {
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            all.append(rows.getString(i)).append(' ');
          }
        }
      }
    }
    return all.toString();
  }

  private int rows(String table) throws SQLException {
    try (Connection connection = runs.database.connection();
        ResultSet rows =
            connection.createStatement().executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
