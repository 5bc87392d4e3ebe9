package org.mayday.operation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The certificate that a PC showed on its TLS port the first time. */
@Entity
@Table(name = "pinned_certificate")
public class PinnedCertificate {
  @Id private String platform = "";
  private String sha256 = "";

  @Column(name = "pinned_at")
  private Instant pinnedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected PinnedCertificate() {}

  public PinnedCertificate(String platform, String sha256, Instant pinnedAt) {
    this.platform = platform;
    this.sha256 = sha256;
    this.pinnedAt = pinnedAt;
  }

  public String sha256() {
    return sha256;
  }

  public Instant pinnedAt() {
    return pinnedAt;
  }
}
