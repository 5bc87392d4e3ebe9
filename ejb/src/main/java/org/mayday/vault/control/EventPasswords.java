package org.mayday.vault.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The passwords with which PCs post events to the listener inside the company network. Each is made
 * from the UUID of the PC by HMAC-SHA256 with a key of its own purpose, which is made from the
 * login key in the same way: nothing needs to be stored, and no password tells of another.
 */
final class EventPasswords {
  private static final String PURPOSE = "mayday event listener 1";
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789A"; // 32, none look alike
  private static final int LENGTH = 24; // 120 bits

  private final SecretKey key;

  EventPasswords(SecretKey login) {
    this.key =
        new SecretKeySpec(mac(login, PURPOSE.getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
  }

  /** The password of a PC: 24 letters and digits. */
  String of(UUID platform) {
    byte[] uuid =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(platform.getMostSignificantBits())
            .putLong(platform.getLeastSignificantBits())
            .array();
    byte[] bits = mac(key, uuid);
    StringBuilder password = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(bits[i] & 31));
    }
    return password.toString();
  }

  private static byte[] mac(SecretKey key, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }
}
