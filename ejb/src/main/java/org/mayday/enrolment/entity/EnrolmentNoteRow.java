package org.mayday.enrolment.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.mayday.enrolment.boundary.Enrolment;
import org.mayday.enrolment.boundary.EnrolmentStep;

/** What happened at a step of a set-up from the PC itself. */
@Entity
@Table(name = "enrolment_note")
public class EnrolmentNoteRow {
  @Id private String id = UUID.randomUUID().toString();
  private String run = "";
  private int number;

  @Enumerated(EnumType.STRING)
  private EnrolmentStep step = EnrolmentStep.CONNECT;

  private String words = "";
  private Instant at = Instant.EPOCH;

  /** For the persistence provider. */
  protected EnrolmentNoteRow() {}

  public EnrolmentNoteRow(UUID run, int number, Enrolment.Note note) {
    this.run = run.toString();
    this.number = number;
    step = note.step();
    words = note.words();
    at = note.at();
  }

  /** What is told of it. */
  public Enrolment.Note note() {
    return new Enrolment.Note(step, words, at);
  }
}
