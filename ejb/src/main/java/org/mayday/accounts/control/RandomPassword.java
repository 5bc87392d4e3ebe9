package org.mayday.accounts.control;

import java.security.SecureRandom;

/**
 * Passwords as firmware wants them: 8 to 32 characters with small and capital letters, digits and
 * others, but none of those that it does not take (Intel AMT Implementation and Reference Guide,
 * "Password Requirements").
 */
public final class RandomPassword {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** None look alike, and all are where an English keyboard has them: the MEBx knows no other. */
  private static final String[] KINDS = {
    "abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "!$*+-.@"
  };

  private static final int FIRMWARE = 24;
  private static final int MEBX = 16; // somebody has to type it

  private RandomPassword() {}

  /** For WS-Management: more than 128 bits. */
  public static String ofFirmware() {
    return of(FIRMWARE);
  }

  /** For the MEBx: more than 80 bits. */
  public static String ofMebx() {
    return of(MEBX);
  }

  private static String of(int length) {
    String all = String.join("", KINDS);
    char[] password = new char[length];
    for (int i = 0; i < length; i++) {
      String from = i < KINDS.length ? KINDS[i] : all;
      password[i] = from.charAt(RANDOM.nextInt(from.length()));
    }
    for (int i = length - 1; i > 0; i--) {
      int other = RANDOM.nextInt(i + 1);
      char kept = password[i];
      password[i] = password[other];
      password[other] = kept;
    }
    return new String(password);
  }
}
