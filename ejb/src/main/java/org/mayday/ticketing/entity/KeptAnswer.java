package org.mayday.ticketing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a command was dealt with, and what was answered. */
@Entity
@Table(name = "ticketing_command")
public class KeptAnswer {
  /** The most characters of an answer. */
  public static final int LONGEST = 20_000;

  @Id private String id = "";

  @Column(name = "taken_at")
  private Instant takenAt = Instant.EPOCH;

  private String answer = "";

  /** For the persistence provider. */
  protected KeptAnswer() {}

  public KeptAnswer(UUID command, Instant takenAt, String answer) {
    this.id = command.toString();
    this.takenAt = takenAt;
    this.answer = answer;
  }

  /** The answer as it was sent. */
  public String answer() {
    return answer;
  }
}
