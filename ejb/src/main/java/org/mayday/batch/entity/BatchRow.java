package org.mayday.batch.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.batch.boundary.Batch;
import org.mayday.batch.boundary.BatchState;
import org.mayday.operation.boundary.Effect;
import org.mayday.visits.boundary.RunState;

/** One operation for many PCs. */
@Entity
@Table(name = "run_batch")
public class BatchRow {
  @Id private String id = "";
  private String operation = "";

  @Enumerated(EnumType.STRING)
  private Effect effect = Effect.READ;

  private String shown = "";

  /** The tag; empty if the PCs were chosen one by one. */
  private String selection = "";

  private String who = "";

  @Enumerated(EnumType.STRING)
  private BatchState state = BatchState.RUNNING;

  private int parallel;
  private int total;

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  protected BatchRow() {}

  /** A batch as it is described; what is counted is left out. */
  public BatchRow(Batch batch) {
    this.id = batch.id().toString();
    this.operation = batch.operation();
    this.effect = batch.effect();
    this.shown = batch.arguments();
    this.selection = batch.tag() == null ? "" : batch.tag();
    this.who = batch.who();
    this.parallel = batch.parallel();
    this.total = batch.total();
    this.createdAt = batch.created();
  }

  public UUID id() {
    return UUID.fromString(id);
  }

  public String operation() {
    return operation;
  }

  public int parallel() {
    return parallel;
  }

  public BatchState state() {
    return state;
  }

  /** Somebody stopped it. */
  public void stop() {
    state = BatchState.STOPPED;
  }

  /** Some of its PCs are tried again. */
  public void resume() {
    state = BatchState.RUNNING;
    endedAt = null;
  }

  /** Nothing more will happen. */
  public void end(Instant at) {
    endedAt = at;
    state = state == BatchState.RUNNING ? BatchState.FINISHED : state;
  }

  /** With these numbers of runs. */
  public Batch batch(Map<RunState, Long> counts) {
    return new Batch(
        id(),
        operation,
        effect,
        shown,
        selection.isEmpty() ? null : selection,
        who,
        state,
        parallel,
        total,
        counts,
        createdAt,
        endedAt);
  }
}
