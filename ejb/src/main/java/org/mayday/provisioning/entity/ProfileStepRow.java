package org.mayday.provisioning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A step that was begun on a PC, and what its firmware had before it. */
@Entity
@Table(name = "profile_step")
@IdClass(ProfileStepRow.Key.class)
public class ProfileStepRow {
  @Id private String platform = "";
  @Id private int position;
  private String name = "";
  private boolean done;

  @Column(name = "before_it")
  private String before = "";

  private Instant at = Instant.EPOCH;

  /** For the persistence provider. */
  protected ProfileStepRow() {}

  public ProfileStepRow(UUID platform, int position, String name, String before, Instant at) {
    this.platform = platform.toString();
    this.position = position;
    this.name = name;
    this.before = before;
    this.at = at;
  }

  public String name() {
    return name;
  }

  /** What the firmware had before it was begun first, as JSON. */
  public String before() {
    return before;
  }

  public boolean isDone() {
    return done;
  }

  /** It is done. */
  public void done(Instant when) {
    done = true;
    at = when;
  }

  public Instant at() {
    return at;
  }

  /** The key of a step. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String platform = "";
    private int position;

    /** For the persistence provider. */
    public Key() {}

    public Key(UUID platform, int position) {
      this.platform = platform.toString();
      this.position = position;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.position == position && key.platform.equals(platform);
    }

    @Override
    public int hashCode() {
      return Objects.hash(platform, position);
    }
  }
}
