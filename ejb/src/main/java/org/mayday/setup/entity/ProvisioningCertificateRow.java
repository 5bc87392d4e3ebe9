package org.mayday.setup.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.ProvisioningCertificate.State;

/** A certificate with which PCs are set up; its key is kept apart. */
@Entity
@Table(name = "provisioning_certificate")
public class ProvisioningCertificateRow {
  @Id private String id = "";

  @Column(name = "common_name")
  private String commonName = "";

  private String suffix = "";

  @Column(name = "root_subject")
  private String rootSubject = "";

  private String sha256 = "";

  @Column(name = "root_sha1")
  private String rootSha1 = "";

  @Column(name = "root_sha256")
  private String rootSha256 = "";

  @Column(name = "root_sha384")
  private String rootSha384 = "";

  @Column(name = "not_before")
  private Instant notBefore = Instant.EPOCH;

  @Column(name = "not_after")
  private Instant notAfter = Instant.EPOCH;

  @Column(name = "added_by")
  private String addedBy = "";

  @Column(name = "added_at")
  private Instant addedAt = Instant.EPOCH;

  @Column(name = "warned_at")
  private @Nullable Instant warnedAt;

  /** For the persistence provider. */
  protected ProvisioningCertificateRow() {}

  /** Keeps what is told of a certificate; how it stands is told anew each time. */
  public ProvisioningCertificateRow(ProvisioningCertificate told) {
    id = told.id().toString();
    commonName = told.commonName();
    suffix = told.suffix();
    rootSubject = told.rootSubject();
    sha256 = told.sha256();
    rootSha1 = told.rootSha1();
    rootSha256 = told.rootSha256();
    rootSha384 = told.rootSha384();
    notBefore = told.notBefore();
    notAfter = told.notAfter();
    addedBy = told.addedBy();
    addedAt = told.addedAt();
  }

  public UUID id() {
    return UUID.fromString(id);
  }

  public Instant notAfter() {
    return notAfter;
  }

  public @Nullable Instant warnedAt() {
    return warnedAt;
  }

  public void warned(Instant at) {
    warnedAt = at;
  }

  /** What is told of it. */
  public ProvisioningCertificate certificate(State state) {
    return new ProvisioningCertificate(
        id(),
        commonName,
        suffix,
        rootSubject,
        sha256,
        rootSha1,
        rootSha256,
        rootSha384,
        notBefore,
        notAfter,
        state,
        addedBy,
        addedAt);
  }
}
