package org.mayday.visits.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.Effect;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;

/** An operation that was ordered; its state is moved on by conditional updates only. */
@Entity
@Table(name = "operation_run")
public class RunRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "run")
  @SequenceGenerator(name = "run", sequenceName = "run_sequence", allocationSize = 50)
  private long position;

  private String id = "";
  private @Nullable String batch;
  private String platform = "";

  @Column(name = "platform_name")
  private String platformName = "";

  private String operation = "";

  @Enumerated(EnumType.STRING)
  private Effect effect = Effect.READ;

  private String shown = "";

  @Column(name = "arguments_of")
  private String argumentsOf = "";

  private String who = "";

  @Enumerated(EnumType.STRING)
  private RunState state = RunState.WAITING;

  @Enumerated(EnumType.STRING)
  private Begins begins = Begins.NOW;

  private boolean patient;
  private int priority;
  private int attempts;
  private @Nullable String failure;
  private @Nullable String message;

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "expires_at")
  private Instant expiresAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected RunRow() {}

  /** A run that waits, as it is described. */
  public RunRow(Run run, UUID argumentsOf, boolean patient, int priority) {
    this.id = run.id().toString();
    this.batch = run.batch() == null ? null : run.batch().toString();
    this.platform = run.platform().toString();
    this.platformName = run.platformName();
    this.operation = run.operation();
    this.effect = run.effect();
    this.shown = run.arguments();
    this.argumentsOf = argumentsOf.toString();
    this.who = run.who();
    this.begins = run.begins();
    this.patient = patient;
    this.priority = priority;
    this.createdAt = run.created();
    this.expiresAt = run.expires();
  }

  public UUID id() {
    return UUID.fromString(id);
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  /** Whose sealed arguments it runs with: its own or those of its batch. */
  public UUID argumentsOf() {
    return UUID.fromString(argumentsOf);
  }

  /** Whether it waits for its PC if that is away. */
  public boolean isPatient() {
    return patient;
  }

  public Run run() {
    return new Run(
        id(),
        batch == null ? null : UUID.fromString(batch),
        platform(),
        platformName,
        operation,
        effect,
        shown,
        who,
        state,
        begins,
        failure,
        message,
        attempts,
        createdAt,
        startedAt,
        endedAt,
        expiresAt);
  }
}
