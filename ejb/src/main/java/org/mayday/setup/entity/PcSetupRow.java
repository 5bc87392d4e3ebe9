package org.mayday.setup.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.SetupStep;

/** The setting up of a PC. */
@Entity
@Table(name = "pc_setup")
public class PcSetupRow {
  @Id private String platform = "";
  private String name = "";
  private String address = "";
  private String profile = "";

  @Enumerated(EnumType.STRING)
  private SetupState state = SetupState.ORDERED;

  @Enumerated(EnumType.STRING)
  private SetupStep step = SetupStep.CONNECT;

  private String suffix = "";
  private String message = "";
  private int attempts;

  @Column(name = "ordered_by")
  private String orderedBy = "";

  @Column(name = "ordered_at")
  private Instant orderedAt = Instant.EPOCH;

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  @Column(name = "next_at")
  private Instant nextAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected PcSetupRow() {}

  public PcSetupRow(UUID platform) {
    this.platform = platform.toString();
  }

  /** It is to be set up, at once. */
  public void order(String wantedName, String where, String told, String who, Instant at) {
    name = wantedName;
    address = where;
    profile = told;
    state = SetupState.ORDERED;
    step = SetupStep.CONNECT;
    suffix = "";
    message = "";
    attempts = 0;
    orderedBy = who;
    orderedAt = at;
    changedAt = at;
    nextAt = at;
  }

  /** It is begun, or begun again. */
  public void begin(Instant at) {
    state = SetupState.RUNNING;
    step = SetupStep.CONNECT;
    attempts++;
    changedAt = at;
  }

  /** It has come to a step. */
  public void reach(SetupStep next, Instant at) {
    step = next;
    changedAt = at;
  }

  /** The firmware has accepted the certificate of this domain. */
  public void acceptedBy(String domain) {
    suffix = domain;
  }

  /** It is called so. */
  public void call(String found) {
    name = found;
  }

  /** It has to be tried again. */
  public void postpone(String why, Instant until, Instant at) {
    state = SetupState.ORDERED;
    message = why;
    nextAt = until;
    changedAt = at;
  }

  /** It is over. */
  public void end(SetupState how, String words, Instant at) {
    state = how;
    message = words;
    changedAt = at;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public SetupState state() {
    return state;
  }

  public int attempts() {
    return attempts;
  }

  public Instant nextAt() {
    return nextAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** What is told of it. */
  public Setup setup() {
    return new Setup(
        platform(),
        name,
        address,
        profile,
        state,
        step,
        suffix,
        message,
        attempts,
        orderedBy,
        orderedAt,
        changedAt,
        state == SetupState.ORDERED ? nextAt : null);
  }
}
