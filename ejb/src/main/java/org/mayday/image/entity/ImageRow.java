package org.mayday.image.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageState;

/** An image; what is in it is in its file. */
@Entity
@Table(name = "image")
public class ImageRow {
  @Id private String id = "";
  private String name = "";

  @Enumerated(EnumType.STRING)
  private ImageKind kind = ImageKind.CD;

  private long bytes;
  private String sha256 = "";
  private String who = "";

  @Column(name = "added_at")
  private Instant addedAt = Instant.EPOCH;

  private long modified;

  /** For the persistence provider. */
  protected ImageRow() {}

  /**
   * The row of an image.
   *
   * @param modified when its file was written, in milliseconds since 1970
   */
  public ImageRow(DiskImage image, long modified) {
    this.id = image.id().toString();
    this.name = image.name();
    this.kind = image.kind();
    this.bytes = image.bytes();
    this.sha256 = image.sha256();
    this.who = image.by();
    this.addedAt = image.addedAt();
    this.modified = modified;
  }

  /** What the row says; whether its file is so still has to be seen. */
  public DiskImage image() {
    return new DiskImage(
        UUID.fromString(id), name, kind, bytes, sha256, who, addedAt, ImageState.READY);
  }

  /** When the file was written, in milliseconds since 1970. */
  public long modified() {
    return modified;
  }
}
