package org.mayday.visits.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunQuery;
import org.mayday.visits.boundary.RunState;

/** Which runs are forgotten, and which are kept. */
class RunTrimTest {
  private final TestRuns runs = new TestRuns();

  @BeforeEach
  void connect() {
    runs.calls();
  }

  @AfterEach
  void close() {
    runs.close();
  }

  private Run started(String operation) throws OperationFailed {
    Run run = runs.desk.start(runs.order(operation, Map.of()));
    runs.letRun();
    return runs.now(run);
  }

  private Run failed(String operation) throws OperationFailed {
    Run run = runs.desk.start(runs.order(operation, Map.of()));
    runs.desk.cancel(run.id(), "anna");
    runs.letRun();
    return runs.now(run);
  }

  private List<UUID> kept() {
    runs.clock.pass(RunTrim.FETCHED.plusSeconds(1));
    runs.trim.trim();
    return runs
        .announcements
        .inNew(() -> runs.search.find(RunQuery.of(runs.pc, RunQuery.MOST)))
        .runs()
        .stream()
        .map(Run::id)
        .toList();
  }

  @Test
  void ofReadingsTheNewestIsKept() throws OperationFailed {
    Run first = started("test.read");
    started("test.read");
    Run last = started("test.read");
    assertThat(last.state()).isEqualTo(RunState.DONE);
    assertThat(runs.trim.trim()).as("whoever ordered them may not have fetched them").isZero();
    assertThat(kept()).containsExactly(last.id());
    assertThat(runs.desk.sheet(last.id()).parts()).isNotEmpty();
    assertThat(runs.desk.sheet(first.id()).parts()).isEmpty();
  }

  @Test
  void whatWasReadLastOutlivesFailures() throws OperationFailed {
    Run done = started("test.read");
    failed("test.read");
    Run failed = failed("test.read");
    assertThat(kept()).containsExactly(failed.id(), done.id());
    Run again = started("test.read");
    assertThat(kept()).containsExactly(again.id());
  }

  @Test
  void changesAreKept() throws OperationFailed {
    List<UUID> changes =
        List.of(
            started("test.change").id(), failed("test.change").id(), started("test.change").id());
    started("test.read");
    Run read = started("test.read");
    assertThat(kept()).containsExactlyInAnyOrderElementsOf(plus(changes, read.id()));
  }

  @Test
  void whatAPersonOrderedForAVisitIsKeptAndWhatAPolicyOrderedIsNot() throws OperationFailed {
    Run ordered = runs.queued("test.read");
    Run policy = runs.desk.queue(runs.order("test.read", Map.of()), Optional.empty(), 1);
    runs.letRun();
    assertThat(runs.now(policy).state()).isEqualTo(RunState.DONE);
    Run last = started("test.read");
    assertThat(kept()).containsExactly(last.id(), ordered.id());
  }

  @Test
  void manyGoInSteps() throws OperationFailed {
    for (int i = 0; i < 401; i++) {
      started("test.read");
    }
    assertThat(kept()).hasSize(1);
  }

  private static List<UUID> plus(List<UUID> some, UUID one) {
    return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(one)).toList();
  }
}
