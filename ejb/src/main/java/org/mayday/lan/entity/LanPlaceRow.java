package org.mayday.lan.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Where a PC was found last in the network. */
@Entity
@Table(name = "lan_place")
public class LanPlaceRow {
  @Id private String platform = "";
  private String address = "";

  @Column(name = "seen_at")
  private Instant seenAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected LanPlaceRow() {}

  public LanPlaceRow(UUID platform) {
    this.platform = platform.toString();
  }

  /** It was found there. */
  public void seen(String where, Instant at) {
    address = where;
    seenAt = at;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public String address() {
    return address;
  }

  public Instant seenAt() {
    return seenAt;
  }
}
