package org.mayday.vault.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.mayday.password.control.PasswordHash;
import org.mayday.password.control.PasswordHash.Algorithm;

/**
 * Hashes MPS passwords: HMAC-SHA256 with a key from outside the database, then PBKDF2. Whoever has
 * the database alone cannot try passwords at all; whoever has the key too pays for each try. Safe
 * for use by many threads.
 */
final class LoginHash {
  private final SecretKey key;
  private final PasswordHash hash;

  LoginHash(SecretKey key, int iterations) {
    this.key = key;
    this.hash = new PasswordHash(Algorithm.PBKDF2_SHA256, iterations);
  }

  /** The text to keep for a password. */
  String hash(String password) {
    return hash.hash(keyed(password));
  }

  /** Whether the password is the one that was hashed; compares in constant time. */
  boolean matches(String password, String kept) {
    return PasswordHash.matches(keyed(password), kept);
  }

  private String keyed(String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] keyed = mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(keyed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }
}
