package org.mayday.operation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The certificate that a PC shows on its TLS port, and the one that it is about to show. */
@Entity
@Table(name = "pinned_certificate")
public class PinnedCertificate {
  @Id private String platform = "";
  private String sha256 = "";

  @Column(name = "next_sha256")
  private @Nullable String nextSha256;

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

  /** The one that it is about to show, if it was given another. */
  public Optional<String> nextSha256() {
    return Optional.ofNullable(nextSha256);
  }

  /** It will show this one. */
  public void expect(String sha256) {
    nextSha256 = sha256;
  }

  /** It goes on showing what it shows. */
  public void expectNothing() {
    nextSha256 = null;
  }

  /** It shows this one from now on. */
  public void replace(String shown, Instant at) {
    sha256 = shown;
    nextSha256 = null;
    pinnedAt = at;
  }
}
