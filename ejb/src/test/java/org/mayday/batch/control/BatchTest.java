package org.mayday.batch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.batch.boundary.Batch;
import org.mayday.batch.boundary.BatchOrder;
import org.mayday.batch.boundary.BatchState;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.control.TestRuns;

class BatchTest {
  private static final OperationInfo READ = OperationInfo.read("test.read", "test");
  private static final OperationInfo CHANGE =
      OperationInfo.change("test.change", "test")
          .with(Parameter.text("name", 20).optional(), Parameter.secret("word", 20).optional());
  private static final OperationInfo ERASE = OperationInfo.destroy("test.erase", "test");

  private final TestRuns runs = new TestRuns();
  private final BatchNews news = new BatchNews(runs.announcements.announcer);
  private final BatchBook book =
      new BatchBook(runs.database.entityManager(), runs.search, runs.orders(), news, runs.clock);
  private final List<UUID> pcs = new ArrayList<>();

  BatchTest() {
    runs.over = event -> book.ended(event.run().batch());
    for (int i = 0; i < 5; i++) {
      pcs.add(runs.fleet.registered("lab-" + i, "lab"));
    }
  }

  @AfterEach
  void close() {
    runs.close();
  }

  private BatchDesk desk() {
    return new BatchDesk(
        book,
        new Selection(runs.fleet.directory),
        runs.batchRuns(),
        runs.engine,
        runs.announcements,
        TestRuns.settings(),
        runs.clock);
  }

  private static BatchOrder order(String operation, @Nullable String tag, List<UUID> platforms) {
    return new BatchOrder(operation, Map.of(), tag, platforms, 2, false, null, null);
  }

  private void connect(int... numbers) {
    for (int number : numbers) {
      runs.wires.connect(pcs.get(number), runs.firmware, 16992);
    }
  }

  @Test
  void doesItOnEachPcOfATagAndTellsWhenItIsThrough() {
    connect(0, 1, 2, 3, 4);
    Batch batch = desk().start(order("test.read", "LAB", List.of()), READ, "anna");
    assertThat(batch.total()).isEqualTo(5);
    runs.letRun();
    Batch after = desk().get(batch.id());
    assertThat(after.state()).isEqualTo(BatchState.FINISHED);
    assertThat(after.counts()).containsExactly(Map.entry(RunState.DONE, 5L));
    assertThat(runs.done).hasSize(5);
    assertThat(runs.announcements.types("batch")).containsExactly("started", "finished");
  }

  @Test
  void leavesOutOrAwaitsPcsThatAreAwayAsAsked() {
    connect(0, 1);
    Batch strict = desk().start(order("test.read", "lab", List.of()), READ, "anna");
    runs.letRun();
    assertThat(desk().get(strict.id()).counts())
        .containsOnly(Map.entry(RunState.DONE, 2L), Map.entry(RunState.FAILED, 3L));
    Batch patient =
        desk()
            .start(
                new BatchOrder("test.read", Map.of(), "lab", List.of(), 2, true, null, null),
                READ,
                "anna");
    runs.letRun();
    assertThat(desk().get(patient.id()).counts())
        .containsOnly(Map.entry(RunState.DONE, 2L), Map.entry(RunState.WAITING, 3L));
    connect(2, 3, 4);
    pcs.forEach(runs.engine::visit);
    runs.letRun();
    assertThat(desk().get(patient.id()).state()).isEqualTo(BatchState.FINISHED);
  }

  @Test
  void retriesOnlyWhatFailed() {
    connect(0, 1);
    Batch batch = desk().start(order("test.change", "lab", List.of()), CHANGE, "anna");
    runs.letRun();
    connect(2, 3, 4);
    assertThat(desk().retry(batch.id())).isEqualTo(3);
    assertThat(desk().get(batch.id()).state()).isEqualTo(BatchState.RUNNING);
    runs.letRun();
    assertThat(desk().get(batch.id()).counts()).containsExactly(Map.entry(RunState.DONE, 5L));
    assertThat(runs.done).as("each once").hasSize(5);
    assertThat(desk().retry(batch.id())).isZero();
    assertThat(runs.announcements.types("batch"))
        .containsExactly("started", "finished", "retried", "finished");
  }

  @Test
  void neverDoesMoreAtATimeThanAsked() {
    connect(0, 1, 2, 3, 4);
    BatchOrder one = new BatchOrder("test.read", Map.of(), "lab", List.of(), 1, false, null, null);
    Set<Long> running = new HashSet<>();
    List<UUID> batch = new ArrayList<>();
    runs.meanwhile = () -> running.add(desk().get(batch.get(0)).in(RunState.RUNNING));
    batch.add(desk().start(one, READ, "anna").id());
    runs.letRun();
    assertThat(running).containsExactly(1L);
  }

  @Test
  void stopsInTheMiddle() {
    connect(0, 1, 2, 3, 4);
    List<UUID> batch = new ArrayList<>();
    runs.meanwhile =
        () -> {
          if (runs.done.size() == 1) {
            desk().stop(batch.get(0), "ben");
          }
        };
    batch.add(desk().start(order("test.read", "lab", List.of()), READ, "anna").id());
    runs.letRun();
    Batch after = desk().get(batch.get(0));
    assertThat(after.state()).isEqualTo(BatchState.STOPPED);
    assertThat(after.ended()).isNotNull();
    assertThat(after.counts())
        .containsOnly(Map.entry(RunState.DONE, 1L), Map.entry(RunState.CANCELLED, 4L));
    assertThat(runs.done).hasSize(1);
    assertThat(desk().stop(batch.get(0), "ben")).isFalse();
  }

  @Test
  void goesOnAfterARestart() {
    connect(0, 1, 2, 3, 4);
    Batch batch = desk().start(order("test.change", "lab", List.of()), CHANGE, "anna");
    runs.restart();
    runs.care.recover();
    desk().advance();
    runs.letRun();
    assertThat(desk().get(batch.id()).counts()).containsExactly(Map.entry(RunState.DONE, 5L));
  }

  @Test
  void takesNoBatchThatDoesNotFit() {
    assertThatThrownBy(() -> desk().start(order("test.read", "none", List.of()), READ, "anna"))
        .isInstanceOf(BadArguments.class);
    assertThatThrownBy(
            () -> desk().start(order("test.read", null, List.of(UUID.randomUUID())), READ, "anna"))
        .isInstanceOf(UnknownPlatform.class);
    assertThatThrownBy(() -> desk().start(order("test.erase", "lab", List.of()), ERASE, "anna"))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("number of PCs, 5");
    connect(0, 1, 2, 3, 4);
    desk()
        .start(
            new BatchOrder("test.erase", Map.of(), "lab", List.of(), 2, false, null, "5"),
            ERASE,
            "anna");
    runs.letRun();
    assertThat(runs.done).hasSize(5).containsOnly("test.erase");
  }

  @Test
  void exportsOneLineForEachPcAndDefusesFormulas() throws IOException {
    UUID evil = runs.fleet.registered("=cmd|'x', \"y\"", "evil");
    runs.wires.connect(evil, runs.firmware, 16992);
    Batch batch = desk().start(order("test.read", null, List.of(evil, pcs.get(0))), READ, "anna");
    runs.letRun();
    StringWriter out = new StringWriter();
    new BatchCsv(runs.batchRuns(), runs.store, runs.announcements).write(batch.id(), out);
    String[] lines = out.toString().split("\r\n");
    assertThat(lines[0])
        .isEqualTo("pc,uuid,state,failure,message,attempts,started,ended,answer.host");
    assertThat(lines[1])
        .startsWith("\"'=cmd|'x', \"\"y\"\"\"," + evil + ",DONE,,,1,2026-")
        .endsWith(",anna");
    assertThat(lines[2]).contains(",FAILED,NOT_CONNECTED,The PC is not connected.,");
    assertThat(lines).hasSize(3);
  }
}
