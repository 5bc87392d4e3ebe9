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
    CredentialRow row =
        row(platform)
            .orElseThrow(() -> new IllegalStateException("The PC has no credentials to change."));
    if (!username.equals(row.nextMpsUsername())) {
      CredentialChange change = new CredentialChange(platform, username, password, null, null);
      row.nextMps(username, vault.hash(List.of(change)).get(0).mpsHash());
      entityManager.flush();
    }
  }

  /** The PC has logged in with the next login. */
  public void prove(UUID platform) {
    row(platform)
        .filter(row -> row.nextMpsUsername() != null)
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

  /** The next login is the present one from now on, and the former one is forgotten. */
  public void adopt(UUID platform) {
    row(platform)
        .filter(row -> row.nextMpsUsername() != null && row.nextMpsHash() != null)
        .ifPresent(
            row -> {
              row.mpsUsername(row.nextMpsUsername());
              row.mpsHash(row.nextMpsHash());
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
    @Nullable MpsLogin next =
        username == null || hash == null ? null : new MpsLogin(username, hash);
    return new MpsLogin(row.mpsUsername(), row.mpsHash(), next, row.nextMpsProven());
  }

  private Optional<CredentialRow> row(UUID platform) {
    return Optional.ofNullable(entityManager.find(CredentialRow.class, platform.toString()));
  }
}
