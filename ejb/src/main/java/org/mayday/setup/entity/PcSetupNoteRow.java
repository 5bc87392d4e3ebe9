package org.mayday.setup.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.mayday.setup.boundary.SetupNote;
import org.mayday.setup.boundary.SetupStep;

/** What happened at a step. */
@Entity
@Table(name = "pc_setup_note")
public class PcSetupNoteRow {
  @Id private String id = UUID.randomUUID().toString();
  private String platform = "";
  private int number;

  @Enumerated(EnumType.STRING)
  private SetupStep step = SetupStep.CONNECT;

  private String words = "";
  private Instant at = Instant.EPOCH;

  /** For the persistence provider. */
  protected PcSetupNoteRow() {}

  public PcSetupNoteRow(UUID platform, int number, SetupNote note) {
    this.platform = platform.toString();
    this.number = number;
    step = note.step();
    words = note.words();
    at = note.at();
  }

  /** What is told of it. */
  public SetupNote note() {
    return new SetupNote(step, words, at);
  }
}
