package org.mayday.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Seals bytes that are kept in files, with the key that AMT passwords are encrypted with. */
@ApplicationScoped
public class SealedBytes {
  @Inject Keyring keyring;

  /** Seals with this key ring, for use without a server. */
  static SealedBytes with(Keyring keyring) {
    SealedBytes bytes = new SealedBytes();
    bytes.keyring = keyring;
    return bytes;
  }

  /** Encrypts bytes for an owner and a purpose; 28 bytes longer than before. */
  public byte[] seal(byte[] plain, UUID owner, String purpose) {
    return new SecretSeal(keyring.encryption()).seal(plain, owner, purpose);
  }

  /**
   * Decrypts what was sealed for the same owner and purpose.
   *
   * @throws UnreadableSecret if it was not, or was changed since
   */
  public byte[] open(byte[] sealed, UUID owner, String purpose) {
    return new SecretSeal(keyring.encryption()).open(sealed, owner, purpose);
  }
}
