package org.mayday.image.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.image.boundary.ImageUpload;

/** An image on its way; what has arrived is in its file. */
@Entity
@Table(name = "image_upload")
public class UploadRow {
  @Id private String id = "";
  private String name = "";
  private long bytes;
  private long received;
  private String digest = "";
  private @Nullable String wanted;

  @Column(name = "source_time")
  private long sourceTime;

  private String who = "";

  @Column(name = "began_at")
  private Instant beganAt = Instant.EPOCH;

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected UploadRow() {}

  /**
   * The row of an upload.
   *
   * @param digest the state of its digest, in Base64
   */
  public UploadRow(ImageUpload upload, String digest) {
    this.id = upload.id().toString();
    this.name = upload.name();
    this.bytes = upload.bytes();
    this.received = upload.received();
    this.digest = digest;
    this.wanted = upload.sha256();
    this.sourceTime = upload.sourceTime();
    this.who = upload.by();
    this.beganAt = upload.beganAt();
    this.changedAt = upload.changedAt();
  }

  /** What the row says. */
  public ImageUpload upload() {
    return new ImageUpload(
        UUID.fromString(id), name, bytes, received, wanted, sourceTime, who, beganAt, changedAt);
  }

  /** More has arrived. */
  public void grow(long total, String state, Instant now) {
    received = total;
    digest = state;
    changedAt = now;
  }

  /** The state of its digest, in Base64. */
  public String digest() {
    return digest;
  }
}
