package org.mayday.vault.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes MPS passwords: HMAC-SHA256 with a key from outside the database, then PBKDF2-HMAC-SHA256
 * (RFC 8018) with a random salt. Whoever has the database alone cannot try passwords at all;
 * whoever has the key too pays for each try. Safe for use by many threads.
 */
final class LoginHash {
  private static final String SCHEME = "pbkdf2-sha256";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final SecretKey key;
  private final int iterations;
  private final SecureRandom random = new SecureRandom();

  LoginHash(SecretKey key, int iterations) {
    this.key = key;
    this.iterations = iterations;
  }

  /** The text to keep for a password. */
  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    String hash = base64.encodeToString(derive(password, salt, iterations));
    return String.join(
        ":", SCHEME, Integer.toString(iterations), base64.encodeToString(salt), hash);
  }

  /** Whether the password is the one that was hashed; compares in constant time. */
  boolean matches(String password, String kept) {
    String[] parts = kept.split(":", -1);
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalArgumentException("A hash in the database is of an unknown kind.");
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
  }

  private byte[] derive(String password, byte[] salt, int rounds) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] keyed = mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
      char[] text = Base64.getEncoder().encodeToString(keyed).toCharArray();
      PBEKeySpec spec = new PBEKeySpec(text, salt, rounds, HASH_BITS);
      try {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(spec)
            .getEncoded();
      } finally {
        spec.clearPassword();
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256.", e);
    }
  }
}
