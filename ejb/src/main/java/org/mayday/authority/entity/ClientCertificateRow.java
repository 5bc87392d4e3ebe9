package org.mayday.authority.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A certificate that was issued for a PC to prove itself with at the gateway. */
@Entity
@Table(name = "client_certificate")
public class ClientCertificateRow {
  @Id private String sha256 = "";
  private String platform = "";

  @Column(name = "issued_at")
  private Instant issuedAt = Instant.EPOCH;

  @Column(name = "ends_at")
  private Instant endsAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected ClientCertificateRow() {}

  /**
   * One that was issued now.
   *
   * @param sha256 its fingerprint in lower-case hex
   */
  public ClientCertificateRow(String sha256, UUID platform, Instant issuedAt, Instant endsAt) {
    this.sha256 = sha256;
    this.platform = platform.toString();
    this.issuedAt = issuedAt;
    this.endsAt = endsAt;
  }

  public String sha256() {
    return sha256;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  public Instant endsAt() {
    return endsAt;
  }
}
