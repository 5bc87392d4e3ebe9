package org.mayday.vault.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.mayday.password.control.RecentPasswords;
import org.mayday.vault.entity.CredentialRow;

/** The passwords of PCs. Everything runs in the caller's transaction. */
@ApplicationScoped
public class Vault {
  private static final String AMT_PASSWORD = "amt-password";
  private static final String DEFAULT_AMT_USER = "admin";

  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject Keyring keyring;
  VaultSettings settings;

  private @Nullable RecentPasswords recent;
  private volatile @Nullable String nobodysHash;

  @PostConstruct
  void configure() {
    settings = VaultSettings.from(ConfigProvider.getConfig());
    recent = new RecentPasswords(settings.recentLogins());
  }

  /** A vault for use without a server. */
  public static Vault of(EntityManager entityManager, Keyring keyring, VaultSettings settings) {
    Vault vault = new Vault();
    vault.entityManager = entityManager;
    vault.keyring = keyring;
    vault.settings = settings;
    vault.recent = new RecentPasswords(settings.recentLogins());
    return vault;
  }

  /** What these PCs (at most 1,000) log in with; those without credentials are left out. */
  public Map<UUID, MpsLogin> mpsLogins(Collection<UUID> platforms) {
    Map<UUID, MpsLogin> logins = new HashMap<>();
    for (CredentialRow row : rows(platforms)) {
      logins.put(row.platform(), NextMpsLogins.login(row));
    }
    return logins;
  }

  /**
   * Whether a PC was right with these words a short while ago, and they are still what is kept.
   * Costs little and needs no database.
   */
  public boolean remembers(UUID platform, MpsLogin kept, String username, String password) {
    return recent.contains(platform.toString(), password, kept.hash())
        & same(username, kept.username());
  }

  /**
   * Whether a PC may log in with these words. Unknown PCs, other user names, wrong and right
   * passwords cost the same time. Needs no database.
   *
   * @param kept null if the PC is not known
   */
  public boolean verify(UUID platform, @Nullable MpsLogin kept, String username, String password) {
    boolean right = logins().matches(password, kept == null ? nobodysHash() : kept.hash());
    if (kept == null) {
      return false;
    }
    if (right) {
      recent.add(platform.toString(), password, kept.hash());
    }
    return right & same(username, kept.username());
  }

  /** What to log in with to the PC's WS-Management, if it is known. */
  public Optional<AmtCredentials> amtCredentials(UUID platform) {
    return Optional.ofNullable(entityManager.find(CredentialRow.class, platform.toString()))
        .filter(row -> row.amtUsername() != null && row.amtPassword() != null)
        .map(row -> new AmtCredentials(row.amtUsername(), open(row)));
  }

  /** What may be shown of the credentials of these PCs (at most 1,000). */
  public Map<UUID, LoginNames> names(Collection<UUID> platforms) {
    Map<UUID, LoginNames> names = new HashMap<>();
    for (CredentialRow row : rows(platforms)) {
      boolean password = row.amtPassword() != null;
      names.put(row.platform(), new LoginNames(row.mpsUsername(), row.amtUsername(), password));
    }
    return names;
  }

  /**
   * Hashes the MPS passwords of many changes, on all processors. The changes can then be kept with
   * {@link #keep}; this part needs no transaction.
   */
  public List<HashedChange> hash(List<CredentialChange> changes) {
    LoginHash logins = logins();
    return changes.parallelStream()
        .map(
            change ->
                new HashedChange(
                    change,
                    change.mpsPassword() == null ? null : logins.hash(change.mpsPassword())))
        .toList();
  }

  /** Keeps changed credentials of PCs that are registered (at most 1,000 at once). */
  public void keep(List<HashedChange> changes) {
    Map<UUID, CredentialRow> known = new HashMap<>();
    rows(changes.stream().map(hashed -> hashed.change().platform()).toList())
        .forEach(row -> known.put(row.platform(), row));
    for (HashedChange hashed : changes) {
      CredentialRow row = known.get(hashed.change().platform());
      if (row == null) {
        row = new CredentialRow(hashed.change().platform());
        apply(hashed, row);
        entityManager.persist(row);
      } else {
        apply(hashed, row);
      }
    }
    entityManager.flush();
  }

  /** Whether logins to the WS-Management of PCs may be kept here. */
  public boolean keepsAmtPasswords() {
    return settings.amtPasswords();
  }

  /** Keeps the login to a PC's WS-Management. */
  public void storeAmtPassword(UUID platform, String user, String password) {
    keep(hash(List.of(new CredentialChange(platform, null, null, user, password))));
  }

  /** The password with which a PC posts events inside the company network; nothing is stored. */
  public String eventPassword(UUID platform) {
    return new EventPasswords(keyring.login()).of(platform);
  }

  /** Deletes all that is kept of a PC. */
  public void forget(UUID platform) {
    CredentialRow row = entityManager.find(CredentialRow.class, platform.toString());
    if (row != null) {
      entityManager.remove(row);
    }
  }

  private List<CredentialRow> rows(Collection<UUID> platforms) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    return entityManager
        .createQuery("select c from CredentialRow c where c.platform in :ids", CredentialRow.class)
        .setParameter("ids", platforms.stream().map(UUID::toString).toList())
        .getResultList();
  }

  private void apply(HashedChange hashed, CredentialRow row) {
    CredentialChange change = hashed.change();
    if (change.mpsUsername() != null) {
      row.mpsUsername(change.mpsUsername());
    }
    if (hashed.mpsHash() != null) {
      row.mpsHash(hashed.mpsHash());
    }
    if (change.amtUsername() != null && change.amtUsername().isEmpty()) {
      row.amt(null, null);
    } else if (change.amtUsername() != null || change.amtPassword() != null) {
      row.amt(amtUser(change, row), amtPassword(change, row));
    }
  }

  private static String amtUser(CredentialChange change, CredentialRow row) {
    if (change.amtUsername() != null) {
      return change.amtUsername();
    }
    return row.amtUsername() == null ? DEFAULT_AMT_USER : row.amtUsername();
  }

  private @Nullable String amtPassword(CredentialChange change, CredentialRow row) {
    if (change.amtPassword() != null && !settings.amtPasswords()) {
      throw new IllegalStateException("a gateway keeps no AMT passwords");
    }
    return change.amtPassword() == null
        ? row.amtPassword()
        : seal().seal(change.amtPassword(), change.platform(), AMT_PASSWORD);
  }

  private String open(CredentialRow row) {
    return seal().open(row.amtPassword(), row.platform(), AMT_PASSWORD);
  }

  private String nobodysHash() {
    String hash = nobodysHash;
    if (hash == null) {
      hash = logins().hash(UUID.randomUUID().toString());
      nobodysHash = hash;
    }
    return hash;
  }

  private LoginHash logins() {
    return new LoginHash(keyring.login(), settings.mpsIterations());
  }

  private SecretSeal seal() {
    return new SecretSeal(keyring.encryption());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
