package org.mayday.vault.control;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.mayday.schema.TestDatabase;

/** A vault with keys of its own on a test database. */
public final class TestVault {
  private TestVault() {}

  /** A vault with the cheapest hash that is allowed. */
  public static Vault in(TestDatabase database) {
    return in(database, new VaultSettings(1_000, 100));
  }

  static Vault in(TestDatabase database, VaultSettings settings) {
    return Vault.of(database.entityManager(), Keyring.of(key(), key()), settings);
  }

  /** A seal with a key of its own. */
  public static SealedTexts seal() {
    return SealedTexts.with(Keyring.of(key(), key()));
  }

  /** A seal for bytes with a key of its own. */
  public static SealedBytes bytesSeal() {
    return SealedBytes.with(Keyring.of(key(), key()));
  }

  static SecretKey key() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, "AES");
  }

  /** Whether a PC may log in with these words, as a login finds out. */
  public static boolean verify(Vault vault, UUID platform, String username, String password) {
    MpsLogin kept = vault.mpsLogins(List.of(platform)).get(platform);
    return (kept != null && vault.remembers(platform, kept, username, password))
        || vault.verify(platform, kept, username, password);
  }
}
