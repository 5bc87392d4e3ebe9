package org.mayday.fleet.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A label of a PC. */
@Entity
@Table(name = "platform_tag")
@IdClass(TagRow.Key.class)
public class TagRow {

  /** Which label of which PC; a class because Jakarta Persistence 3.1 takes no record here. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String platform = "";
    private String tag = "";

    /** For the persistence provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.platform.equals(platform) && key.tag.equals(tag);
    }

    @Override
    public int hashCode() {
      return platform.hashCode() * 31 + tag.hashCode();
    }
  }

  @Id private String platform = "";

  @Id private String tag = "";

  /** For the persistence provider. */
  protected TagRow() {}

  public TagRow(UUID platform, String tag) {
    this.platform = platform.toString();
    this.tag = tag;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public String tag() {
    return tag;
  }
}
