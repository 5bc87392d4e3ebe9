package org.mayday.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.vault.entity.CredentialRow;

/**
 * The logins to the gateway that PCs are being given. The present one and the next one both count
 * until the PC has called with the next one. Everything runs in the caller's transaction.
 */
@ApplicationScoped
public class NextMpsLogins {
  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject Vault vault;

  /** Next logins for use without a server. */
  public static NextMpsLogins of(EntityManager entityManager, Vault vault) {
    NextMpsLogins next = new NextMpsLogins();
    next.entityManager = entityManager;
    next.vault = vault;
    return next;
  }

  /**
   * Keeps a login that the PC is about to be told; the same one again changes nothing.
   *
   * @throws IllegalStateException if the PC has no login at present
   */
  public void keep(UUID platform, String username, String password) {
    CredentialRow row = required(platform);
    if (!username.equals(row.nextMpsUsername())) {
      CredentialChange change = new CredentialChange(platform, username, password, null, null);
      row.nextMps(username, vault.hash(List.of(change)).get(0).mpsHash());
      entityManager.flush();
    }
  }

  /**
   * Keeps the fingerprint of a certificate that the PC is about to be told to show; the same one
   * again changes nothing.
   *
   * @throws IllegalStateException if the PC has no login at present
   */
  public void keepCertificate(UUID platform, String fingerprint) {
    CredentialRow row = required(platform);
    if (!fingerprint.equals(row.nextMpsCertificate())) {
      row.nextMpsCertificate(fingerprint);
      entityManager.flush();
    }
  }

  /** The PC has logged in with the next login. */
  public void prove(UUID platform) {
    row(platform)
        .filter(row -> row.nextMpsUsername() != null || row.nextMpsCertificate() != null)
        .ifPresent(row -> row.nextMpsProven(true));
    entityManager.flush();
  }

  /** Whether the PC has logged in with this login, as its present or its next one. */
  public boolean isProven(UUID platform, String username) {
    return row(platform)
        .filter(
            row ->
                row.nextMpsProven() && username.equals(row.nextMpsUsername())
                    || username.equals(row.mpsUsername()))
        .isPresent();
  }

  /** Whether the PC has logged in with this certificate, as its present or its next one. */
  public boolean isProvenCertificate(UUID platform, String fingerprint) {
    return row(platform)
        .filter(
            row ->
                row.nextMpsProven() && fingerprint.equals(row.nextMpsCertificate())
                    || fingerprint.equals(row.mpsCertificate()))
        .isPresent();
  }

  /**
   * The fingerprint of the only certificate that the PC may show; empty if any of its own will do.
   */
  public String certificate(UUID platform) {
    return row(platform).map(CredentialRow::mpsCertificate).orElse("");
  }

  /** The only certificate that the PC may show from now on; empty if any of its own will do. */
  public void certificate(UUID platform, String fingerprint) {
    row(platform).ifPresent(row -> row.mpsCertificate(fingerprint.isEmpty() ? null : fingerprint));
    entityManager.flush();
  }

  /**
   * The next login is the present one from now on, and the former one is forgotten; but for a
   * password beside which a certificate is shown.
   */
  public void adopt(UUID platform) {
    row(platform)
        .filter(row -> row.nextMpsCertificate() != null)
        .ifPresent(
            row -> {
              row.mpsCertificate(row.nextMpsCertificate());
              row.nextMps(null, null);
            });
    row(platform)
        .filter(row -> row.nextMpsUsername() != null && row.nextMpsHash() != null)
        .ifPresent(
            row -> {
              row.mpsUsername(row.nextMpsUsername());
              row.mpsHash(row.nextMpsHash());
              row.mpsCertificate(null);
              row.nextMps(null, null);
            });
    entityManager.flush();
  }

  /** The PC has not taken it: it is forgotten. */
  public void drop(UUID platform) {
    row(platform).ifPresent(row -> row.nextMps(null, null));
    entityManager.flush();
  }

  static MpsLogin login(CredentialRow row) {
    String username = row.nextMpsUsername();
    String hash = row.nextMpsHash();
    String certificate = row.nextMpsCertificate();
    @Nullable MpsLogin next =
        username == null || hash == null ? null : new MpsLogin(username, hash);
    return new MpsLogin(
        row.mpsUsername(),
        row.mpsHash(),
        row.mpsCertificate(),
        certificate == null ? next : MpsLogin.byCertificate(certificate),
        row.nextMpsProven());
  }

  private CredentialRow required(UUID platform) {
    return row(platform)
        .orElseThrow(() -> new IllegalStateException("The PC has no credentials to change."));
  }

  private Optional<CredentialRow> row(UUID platform) {
    return Optional.ofNullable(entityManager.find(CredentialRow.class, platform.toString()));
  }
}
