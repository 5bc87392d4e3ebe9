package org.mayday.recording.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.recording.boundary.Recording;
import org.mayday.recording.boundary.RecordingKind;

/** A recording; what was recorded is in its file. */
@Entity
@Table(name = "recording")
public class RecordingRow {
  private static final int WORDS = 500;

  @Id private String id = "";
  private String platform = "";

  @Enumerated(EnumType.STRING)
  private RecordingKind kind = RecordingKind.TERMINAL;

  private String who = "";

  @Column(name = "began_at")
  private Instant beganAt = Instant.EPOCH;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  private long millis;
  private long shown;
  private long kept;
  private String words = "";

  /** For the persistence provider. */
  protected RecordingRow() {}

  /** The row of a recording. */
  public RecordingRow(Recording recording) {
    this.id = recording.id().toString();
    this.platform = recording.platform().toString();
    this.kind = recording.kind();
    this.who = recording.who();
    this.beganAt = recording.beganAt();
    this.endedAt = recording.endedAt();
    this.millis = recording.lasted().toMillis();
    this.shown = recording.shown();
    this.kept = recording.kept();
    String all = recording.words();
    this.words = all.substring(0, Math.min(WORDS, all.length()));
  }

  /** What the row says. */
  public Recording recording() {
    return new Recording(
        UUID.fromString(id),
        UUID.fromString(platform),
        kind,
        who,
        beganAt,
        endedAt,
        Duration.ofMillis(millis),
        shown,
        kept,
        words);
  }
}
