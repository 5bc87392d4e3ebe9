package org.mayday.home.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A store of secrets that was made once: if its file is missing later, something is wrong. */
@Entity
@Table(name = "issued_store")
public class IssuedStore {

  @Id private String name = "";

  private String fingerprint = "";

  @Column(name = "issued_at")
  private Instant issuedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected IssuedStore() {}

  public IssuedStore(String name, String fingerprint, Instant issuedAt) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.issuedAt = issuedAt;
  }

  public String fingerprint() {
    return fingerprint;
  }

  /** Another store follows it. */
  public void fingerprint(String fingerprint) {
    this.fingerprint = fingerprint;
  }

  public Instant issuedAt() {
    return issuedAt;
  }
}
