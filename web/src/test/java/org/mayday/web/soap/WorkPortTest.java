package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.batch.boundary.Batch;
import org.mayday.batch.boundary.BatchOrder;
import org.mayday.batch.boundary.BatchState;
import org.mayday.batch.boundary.Batches;
import org.mayday.operation.boundary.Effect;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.Sheet;
import org.mayday.staff.boundary.Role;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.boundary.Runs;
import org.mayday.visits.boundary.UnknownRun;

class WorkPortTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final UUID ID = UUID.fromString("7f0c2a54-61de-4f7c-93f5-0a8a4bb5c001");

  private final KnownRuns runs = new KnownRuns();
  private final KnownBatches batches = new KnownBatches();
  private SoapServer server;

  @BeforeEach
  void publish() throws IOException {
    WorkPort port = new WorkPort();
    port.runs = runs;
    port.batches = batches;
    server = new SoapServer(port, "work");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void passesAnOrderForTheNextVisitOn() throws Exception {
    String body =
        server
            .ask(
                "<t:queueOperation><t:platform>"
                    + PC
                    + "</t:platform><t:operation>boot.once</t:operation>"
                    + "<t:argument name='source'>PXE</t:argument>"
                    + "<t:expirySeconds>60</t:expirySeconds></t:queueOperation>")
            .body();
    assertThat(runs.order.arguments()).containsExactly(Map.entry("source", "PXE"));
    assertThat(runs.expiry).isEqualTo(Duration.ofMinutes(1));
    assertThat(body).containsSubsequence(">" + ID + "<", ">ward-17<", ">WAITING<", ">VISIT<");
  }

  @Test
  void tellsARunAndWhatCameOutOfIt() throws Exception {
    String ask = "<t:getRun><t:id>" + ID + "</t:id></t:getRun>";
    assertThat(server.ask(ask).body()).contains("key=\"vendor\"", ">Intel<");
    runs.trouble = new RoleMissing(Role.SUPERVISOR);
    assertThat(server.ask(ask).body()).contains("notAllowed", ">supervisor<");
    runs.trouble = new UnknownRun(ID);
    assertThat(server.ask(ask).body()).contains("notFound");
  }

  @Test
  void startsABatchAndTellsItsNumbers() throws Exception {
    String body =
        server
            .ask(
                "<t:startBatch><t:operation>boot.once</t:operation><t:tag>lab</t:tag>"
                    + "<t:patient>true</t:patient></t:startBatch>")
            .body();
    assertThat(batches.order.tag()).isEqualTo("lab");
    assertThat(batches.order.patient()).isTrue();
    assertThat(body).contains(">20<", ">RUNNING<");
    assertThat(
            server
                .ask(
                    "<t:startBatch><t:operation>boot.once</t:operation><t:tag>lab</t:tag>"
                        + "<t:parallel>0</t:parallel><t:patient>true</t:patient></t:startBatch>")
                .body())
        .contains("invalidRequest", "1 to 100 PCs at a time");
  }

  private static final class KnownRuns extends Runs {
    private OperationOrder order;
    private Duration expiry;
    private RuntimeException trouble;

    @Override
    public Run queue(OperationOrder asked, @Nullable Duration time) {
      order = asked;
      expiry = time;
      return get(ID);
    }

    @Override
    public Run get(UUID run) {
      Instant now = Instant.parse("2026-03-01T10:00:00Z");
      return new Run(
          run,
          null,
          PC,
          "ward-17",
          "boot.once",
          Effect.CHANGE,
          "",
          "anna",
          RunState.WAITING,
          Begins.VISIT,
          null,
          null,
          0,
          now,
          null,
          null,
          now);
    }

    @Override
    public Sheet sheet(UUID run) {
      if (trouble != null) {
        throw trouble;
      }
      return Sheet.of(Sheet.Part.facts("service", Map.of("vendor", "Intel")));
    }
  }

  private static final class KnownBatches extends Batches {
    private BatchOrder order;

    @Override
    public Batch start(BatchOrder asked) {
      order = asked;
      return new Batch(
          ID,
          asked.operation(),
          Effect.CHANGE,
          "",
          asked.tag(),
          "anna",
          BatchState.RUNNING,
          asked.parallel(),
          20,
          Map.of(RunState.WAITING, 20L),
          Instant.EPOCH,
          null);
    }
  }
}
