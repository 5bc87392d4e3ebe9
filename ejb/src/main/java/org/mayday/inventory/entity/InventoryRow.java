package org.mayday.inventory.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The hardware of a PC for as long as it did not change. */
@Entity
@Table(name = "inventory")
public class InventoryRow {
  @Id private String id = "";
  private String platform = "";

  @Column(name = "first_read_at")
  private Instant firstReadAt = Instant.EPOCH;

  @Column(name = "last_read_at")
  private Instant lastReadAt = Instant.EPOCH;

  @Column(name = "read_by")
  private String readBy = "";

  private String fingerprint = "";
  private String content = "";

  /** For the persistence provider. */
  protected InventoryRow() {}

  /** What was read for the first time. */
  public InventoryRow(UUID platform, Instant at, String who, String fingerprint, String content) {
    this.id = UUID.randomUUID().toString();
    this.platform = platform.toString();
    this.firstReadAt = at;
    this.fingerprint = fingerprint;
    readAgain(at, who, content);
  }

  /** The same hardware was found again; what changes all the time is as it is now. */
  public final void readAgain(Instant at, String who, String now) {
    this.lastReadAt = at;
    this.readBy = who;
    this.content = now;
  }

  public UUID id() {
    return UUID.fromString(id);
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public Instant firstReadAt() {
    return firstReadAt;
  }

  public Instant lastReadAt() {
    return lastReadAt;
  }

  public String readBy() {
    return readBy;
  }

  public String fingerprint() {
    return fingerprint;
  }

  public String content() {
    return content;
  }
}
