package org.mayday.aspect.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What a profile set on a PC, and how it was before. */
@Entity
@Table(name = "profile_setting")
@IdClass(ProfileSettingRow.Key.class)
public class ProfileSettingRow {
  @Id private String platform = "";
  @Id private String aspect = "";
  @Id private String subject = "";

  @Column(name = "found_before")
  private String found = "";

  private String secrets = "";

  /** For the persistence provider. */
  protected ProfileSettingRow() {}

  public ProfileSettingRow(UUID platform, String aspect, String subject) {
    this.platform = platform.toString();
    this.aspect = aspect;
    this.subject = subject;
  }

  public String aspect() {
    return aspect;
  }

  /** Which of several, such as the name of a network; empty if there is only one. */
  public String subject() {
    return subject;
  }

  /** What the firmware had before, as JSON. */
  public String found() {
    return found;
  }

  /** What the firmware had before, as JSON. */
  public void found(String json) {
    found = json;
  }

  /** The secrets that it was given last, sealed; empty for none. */
  public String secrets() {
    return secrets;
  }

  /** It was given these secrets, sealed. */
  public void secrets(String sealed) {
    secrets = sealed;
  }

  /** The key of a setting. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String platform = "";
    private String aspect = "";
    private String subject = "";

    /** For the persistence provider. */
    public Key() {}

    public Key(UUID platform, String aspect, String subject) {
      this.platform = platform.toString();
      this.aspect = aspect;
      this.subject = subject;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.platform.equals(platform)
          && key.aspect.equals(aspect)
          && key.subject.equals(subject);
    }

    @Override
    public int hashCode() {
      return Objects.hash(platform, aspect, subject);
    }
  }
}
