package org.mayday.enrolment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mayday.enrolment.boundary.Enrolment;
import org.mayday.enrolment.boundary.EnrolmentState;
import org.mayday.enrolment.boundary.EnrolmentStep;

/** The set-up of a PC from itself. */
@Entity
@Table(name = "enrolment")
public class EnrolmentRow {
  @Id private String run = "";
  private String token = "";
  private String platform = "";
  private String host = "";
  private String name = "";
  private String mode = "";

  @Enumerated(EnumType.STRING)
  private EnrolmentState state = EnrolmentState.RUNNING;

  @Enumerated(EnumType.STRING)
  private EnrolmentStep step = EnrolmentStep.CONNECT;

  private String message = "";
  private int attempts;

  @Column(name = "begun_at")
  private Instant begunAt = Instant.EPOCH;

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected EnrolmentRow() {}

  /** An agent came for the first time. */
  public EnrolmentRow(UUID run, String token, String host, Instant at) {
    this.run = run.toString();
    this.token = token;
    this.host = host;
    begunAt = at;
  }

  /** It is begun, or begun again. */
  public void begin(Instant at) {
    state = EnrolmentState.RUNNING;
    step = EnrolmentStep.CONNECT;
    message = "";
    attempts++;
    changedAt = at;
  }

  /** It has come to a step. */
  public void reach(EnrolmentStep next, Instant at) {
    step = next;
    changedAt = at;
  }

  /** The firmware has told who it is. */
  public void identify(UUID told) {
    if (!platform.equals(told.toString())) {
      control("", ""); // that was another one
    }
    platform = told.toString();
  }

  /** The PC has this control mode, and is called so. */
  public void control(String has, String called) {
    mode = has;
    name = called;
  }

  /** It is over, or waits for its agent. */
  public void end(EnrolmentState how, String words, Instant at) {
    state = how;
    message = words;
    changedAt = at;
  }

  /** Whether this very run has made the PC one of the help desk. */
  public boolean isRegistered() {
    return !mode.isEmpty();
  }

  /** Whether its agent comes no more. */
  public boolean isOver() {
    return state == EnrolmentState.DONE || state == EnrolmentState.FAILED;
  }

  public String token() {
    return token;
  }

  public String platform() {
    return platform;
  }

  public EnrolmentState state() {
    return state;
  }

  public EnrolmentStep step() {
    return step;
  }

  public UUID run() {
    return UUID.fromString(run);
  }

  /** What is told of it. */
  public Enrolment enrolment(String tokenName, List<Enrolment.Note> notes) {
    return new Enrolment(
        run(),
        tokenName,
        platform.isEmpty() ? null : UUID.fromString(platform),
        host,
        name,
        mode,
        state,
        step,
        message,
        attempts,
        begunAt,
        changedAt,
        notes);
  }
}
