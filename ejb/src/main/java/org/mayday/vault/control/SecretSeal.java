package org.mayday.vault.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D): a random nonce of 96 bits, a tag of 128 bits, and
 * the PC and the purpose as additional data, so that a secret cannot be moved to another row. The
 * text starts with the version of the key.
 */
final class SecretSeal {
  private static final String VERSION = "v1:";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  SecretSeal(SecretKey key) {
    this.key = key;
  }

  /** Encrypts a text for a PC and a purpose. */
  String seal(String secret, UUID platform, String purpose) {
    byte[] whole = seal(secret.getBytes(StandardCharsets.UTF_8), platform, purpose);
    return VERSION + Base64.getEncoder().encodeToString(whole);
  }

  /** Encrypts bytes for an owner and a purpose: nonce, cipher text, tag. */
  byte[] seal(byte[] plain, UUID owner, String purpose) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner, purpose).doFinal(plain);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-GCM.", e);
    }
  }

  /**
   * Decrypts what was sealed for the same PC and purpose.
   *
   * @throws UnreadableSecret if it was not, or was changed since
   */
  String open(String sealed, UUID platform, String purpose) {
    if (!sealed.startsWith(VERSION)) {
      throw unreadable(platform);
    }
    byte[] whole;
    try {
      whole = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
    } catch (IllegalArgumentException e) {
      throw unreadable(platform);
    }
    return new String(open(whole, platform, purpose), StandardCharsets.UTF_8);
  }

  /**
   * Decrypts bytes that were sealed for the same owner and purpose.
   *
   * @throws UnreadableSecret if they were not, or were changed since
   */
  byte[] open(byte[] whole, UUID owner, String purpose) {
    if (whole.length < NONCE_BYTES + TAG_BITS / 8) {
      throw unreadable(owner);
    }
    try {
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, nonce, owner, purpose)
          .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw unreadable(owner);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID owner, String purpose)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((VERSION + owner + "/" + purpose).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static UnreadableSecret unreadable(UUID owner) {
    return new UnreadableSecret(
        "A secret of " + owner + " was changed since it was kept, or belongs elsewhere.");
  }
}
