package org.mayday.provisioning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What differed on a PC from its profile when they were compared last. */
@Entity
@Table(name = "profile_drift")
public class ProfileDriftRow {
  @Id private String platform = "";

  @Column(name = "compared_at")
  private Instant comparedAt = Instant.EPOCH;

  @Column(name = "asked_at")
  private Instant askedAt = Instant.EPOCH;

  private String differences = "[]";
  private @Nullable Instant since;
  private int repairs;
  private String tunnel = "";

  /** For the persistence provider. */
  protected ProfileDriftRow() {}

  /** A PC that was not compared yet. */
  public ProfileDriftRow(UUID platform) {
    this.platform = platform.toString();
  }

  /**
   * It was compared.
   *
   * @param differences what differs, as JSON
   * @param since since when it is known that something does; null if nothing does
   */
  public void compared(String differences, @Nullable Instant since, Instant at) {
    this.differences = differences;
    this.since = since;
    this.comparedAt = at;
    this.askedAt = at;
  }

  /** How often it was repaired since it was last found as the profile says. */
  public void repairs(int repairs) {
    this.repairs = repairs;
  }

  /** It is to be compared, in this tunnel. */
  public void asked(String tunnel, Instant at) {
    this.tunnel = tunnel;
    this.askedAt = at;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public Instant comparedAt() {
    return comparedAt;
  }

  /** When it was last to be compared, whatever came of it. */
  public Instant askedAt() {
    return askedAt;
  }

  public String differences() {
    return differences;
  }

  public @Nullable Instant since() {
    return since;
  }

  public int repairs() {
    return repairs;
  }

  public String tunnel() {
    return tunnel;
  }
}
