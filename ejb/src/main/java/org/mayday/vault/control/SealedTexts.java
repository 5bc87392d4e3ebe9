package org.mayday.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Seals texts that may hold secrets and have to be kept for a while, with the key that AMT
 * passwords are encrypted with.
 */
@ApplicationScoped
public class SealedTexts {
  private static final String PURPOSE = "order";

  @Inject Keyring keyring;

  /** Seals with this key ring, for use without a server. */
  static SealedTexts with(Keyring keyring) {
    SealedTexts texts = new SealedTexts();
    texts.keyring = keyring;
    return texts;
  }

  /** Encrypts a text for its owner; it cannot be opened as anybody else's. */
  public String seal(String text, UUID owner) {
    return new SecretSeal(keyring.encryption()).seal(text, owner, PURPOSE);
  }

  /**
   * Decrypts what was sealed for the same owner.
   *
   * @throws UnreadableSecret if it was not, or was changed since
   */
  public String open(String sealed, UUID owner) {
    return new SecretSeal(keyring.encryption()).open(sealed, owner, PURPOSE);
  }
}
