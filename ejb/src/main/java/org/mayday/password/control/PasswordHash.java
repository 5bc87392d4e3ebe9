package org.mayday.password.control;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 (RFC 8018) with a random salt of 128 bits. The text tells how it was made, so that older
 * ones stay good when the settings change: {@code <algorithm>:<iterations>:<salt>:<hash>}. Safe for
 * use by many threads.
 */
public final class PasswordHash {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final Algorithm algorithm;
  private final int iterations;
  private final SecureRandom random = new SecureRandom();

  public PasswordHash(Algorithm algorithm, int iterations) {
    this.algorithm = algorithm;
    this.iterations = iterations;
  }

  /** The text to keep for a password. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = derive(algorithm, password, salt, iterations);
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        ":",
        algorithm.name(),
        Integer.toString(iterations),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  /** Whether the password is the one that was hashed; compares in constant time. */
  public static boolean matches(String password, String kept) {
    String[] parts = kept.split(":", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("A password hash in the database is damaged.");
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    int rounds = Integer.parseInt(parts[1]);
    return MessageDigest.isEqual(
        expected, derive(Algorithm.valueOf(parts[0]), password, salt, rounds));
  }

  private static byte[] derive(Algorithm algorithm, String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance(algorithm.javaName).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + algorithm.javaName + ".", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** The pseudo-random function inside PBKDF2. */
  public enum Algorithm {
    PBKDF2_SHA256("PBKDF2WithHmacSHA256"),
    PBKDF2_SHA512("PBKDF2WithHmacSHA512");

    private final String javaName;

    Algorithm(String javaName) {
      this.javaName = javaName;
    }
  }
}
