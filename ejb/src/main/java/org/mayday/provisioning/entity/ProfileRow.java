package org.mayday.provisioning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One version of a profile; never changed. */
@Entity
@Table(name = "profile")
@IdClass(ProfileRow.Key.class)
public class ProfileRow {
  @Id private String name = "";
  @Id private int version;
  private String content = "";

  @Column(name = "changed_by")
  private String changedBy = "";

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected ProfileRow() {}

  public ProfileRow(String name, int version, String content, String changedBy, Instant at) {
    this.name = name;
    this.version = version;
    this.content = content;
    this.changedBy = changedBy;
    this.changedAt = at;
  }

  public String name() {
    return name;
  }

  public int version() {
    return version;
  }

  /** As JSON. */
  public String content() {
    return content;
  }

  public String changedBy() {
    return changedBy;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** The key of a version. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String name = "";
    private int version;

    /** For the persistence provider. */
    public Key() {}

    public Key(String name, int version) {
      this.name = name;
      this.version = version;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.version == version && key.name.equals(name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, version);
    }
  }
}
