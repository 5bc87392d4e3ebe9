package org.mayday.home.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.mayday.home.entity.IssuedStore;

/**
 * Remembers in the database which stores of secrets were made, so that a file that is lost is
 * noticed instead of being made anew. Everything runs in the caller's transaction.
 */
@ApplicationScoped
public class IssuedStores {
  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  /** For use without a server. */
  public static IssuedStores in(EntityManager entityManager) {
    IssuedStores stores = new IssuedStores();
    stores.entityManager = entityManager;
    return stores;
  }

  /**
   * Checks that a store that was made once is there.
   *
   * @throws StartFailure if it is missing
   */
  public void mustExistIfIssued(String name, KeyStoreFile file) {
    if (!file.exists() && fingerprint(name).isPresent()) {
      throw new StartFailure(
          "The key store "
              + file.path()
              + " is missing although the database was used with it: bring it back from a backup.");
    }
  }

  /**
   * Remembers the fingerprint of a store, or checks it against the remembered one.
   *
   * @throws StartFailure if another one is remembered
   */
  public void confirm(String name, KeyStoreFile file, String fingerprint) {
    Optional<String> known = fingerprint(name);
    if (known.isEmpty()) {
      entityManager.persist(new IssuedStore(name, fingerprint, Clock.systemUTC().instant()));
    } else if (!known.get().equals(fingerprint)) {
      throw new StartFailure(
          "The key store "
              + file.path()
              + " is not the one that the database was used with: bring that one back.");
    }
  }

  /** A store that was remembered by the former fingerprint is remembered by another from now on. */
  public void follow(String name, String former, String fingerprint) {
    IssuedStore known = entityManager.find(IssuedStore.class, name);
    if (known != null && known.fingerprint().equals(former)) {
      known.fingerprint(fingerprint);
    }
  }

  private Optional<String> fingerprint(String name) {
    return Optional.ofNullable(entityManager.find(IssuedStore.class, name))
        .map(IssuedStore::fingerprint);
  }
}
