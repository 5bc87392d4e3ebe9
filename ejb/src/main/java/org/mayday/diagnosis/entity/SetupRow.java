package org.mayday.diagnosis.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a PC was told about calling, as it was read last. */
@Entity
@Table(name = "calling_setup")
public class SetupRow {
  @Id private String platform = "";

  @Column(name = "read_at")
  private Instant readAt = Instant.EPOCH;

  @Column(name = "read_by")
  private String readBy = "";

  private String content = "";

  /** For the persistence provider. */
  protected SetupRow() {}

  public SetupRow(UUID platform) {
    this.platform = platform.toString();
  }

  /** It was read anew. */
  public void read(Instant at, String who, String now) {
    this.readAt = at;
    this.readBy = who;
    this.content = now;
  }

  public Instant readAt() {
    return readAt;
  }

  public String readBy() {
    return readBy;
  }

  public String content() {
    return content;
  }
}
