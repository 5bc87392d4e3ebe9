package org.mayday.authority.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of the gateway to another root. */
@Entity
@Table(name = "root_rollover")
public class RootRolloverRow {
  @Id private String sha256 = "";
  private String root = "";
  private String former = "";
  private boolean own;

  @Column(name = "begun_by")
  private String begunBy = "";

  @Column(name = "begun_at")
  private Instant begunAt = Instant.EPOCH;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  protected RootRolloverRow() {}

  /** A change to this root. */
  public RootRolloverRow(String sha256) {
    this.sha256 = sha256;
  }

  /** It begins, or begins again. */
  public void begin(String root, String former, boolean own, String who, Instant at) {
    this.root = root;
    this.former = former;
    this.own = own;
    this.begunBy = who;
    this.begunAt = at;
    this.decidedBy = null;
    this.decidedAt = null;
    this.endedAt = null;
  }

  /** Somebody had the gateway change. */
  public void decide(String who, Instant at) {
    this.decidedBy = who;
    this.decidedAt = at;
  }

  /** It is over. */
  public void end(Instant at) {
    this.endedAt = at;
  }

  public String sha256() {
    return sha256;
  }

  /** Base64 of the DER form. */
  public String root() {
    return root;
  }

  /** Base64 of the DER form. */
  public String former() {
    return former;
  }

  public boolean own() {
    return own;
  }

  public String begunBy() {
    return begunBy;
  }

  public Instant begunAt() {
    return begunAt;
  }

  public @Nullable String decidedBy() {
    return decidedBy;
  }

  public @Nullable Instant decidedAt() {
    return decidedAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }
}
