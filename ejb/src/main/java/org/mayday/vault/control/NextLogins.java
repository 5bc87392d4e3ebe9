package org.mayday.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.mayday.vault.entity.CredentialRow;

/**
 * The logins that PCs are about to be given. Each is kept beside the present one before the PC
 * hears of it, and until it is known whether the PC has taken it, so that neither a crash nor a cut
 * tunnel locks anybody out. Everything runs in the caller's transaction.
 */
@ApplicationScoped
public class NextLogins {
  private static final String PURPOSE = "next-amt-password";
  private static final String PRESENT = "amt-password";

  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject Keyring keyring;

  /** Next logins for use without a server. */
  public static NextLogins of(EntityManager entityManager, Keyring keyring) {
    NextLogins next = new NextLogins();
    next.entityManager = entityManager;
    next.keyring = keyring;
    return next;
  }

  /**
   * Keeps a login that the PC is about to be given.
   *
   * @throws IllegalStateException if the PC has no login at present
   */
  public void keep(UUID platform, AmtCredentials next) {
    CredentialRow row =
        row(platform)
            .orElseThrow(() -> new IllegalStateException("The PC has no credentials to change."));
    row.next(next.user(), seal().seal(next.password(), platform, PURPOSE));
    entityManager.flush();
  }

  /** The login that the PC may have been given, if there is one. */
  public Optional<AmtCredentials> of(UUID platform) {
    return row(platform)
        .filter(row -> row.nextUsername() != null && row.nextPassword() != null)
        .map(
            row ->
                new AmtCredentials(
                    row.nextUsername(), seal().open(row.nextPassword(), platform, PURPOSE)));
  }

  /** The PC has taken it: it is the present one from now on, and the former one is forgotten. */
  public void adopt(UUID platform) {
    of(platform)
        .ifPresent(
            next -> {
              CredentialRow row = row(platform).orElseThrow();
              row.amt(next.user(), seal().seal(next.password(), platform, PRESENT));
              entityManager.flush();
            });
  }

  /** The PC has not taken it: it is forgotten. */
  public void drop(UUID platform) {
    row(platform).ifPresent(row -> row.next(null, null));
    entityManager.flush();
  }

  private Optional<CredentialRow> row(UUID platform) {
    return Optional.ofNullable(entityManager.find(CredentialRow.class, platform.toString()));
  }

  private SecretSeal seal() {
    return new SecretSeal(keyring.encryption());
  }
}
