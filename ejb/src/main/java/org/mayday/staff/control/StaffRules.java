package org.mayday.staff.control;

import java.util.Locale;
import org.mayday.staff.boundary.InvalidStaffMember;

/** What names and passwords must be like; each breach is told in one sentence. */
final class StaffRules {
  private static final int MIN_PASSWORD = 10;
  private static final int MAX_PASSWORD = 200;
  private static final int MAX_DISPLAY_NAME = 100;

  private StaffRules() {}

  /** A sign-in name as it is kept. */
  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** A new sign-in name. */
  static String name(String name) {
    String key = key(name);
    require(
        key.matches("[a-z0-9._@-]{1,64}"),
        "The name must be 1 to 64 letters, digits, dots, dashes, underscores or @.");
    require(
        !key.equals("system") && !key.equals("anonymous"),
        "The name " + key + " stands for the server itself.");
    return key;
  }

  /** A name for others to read. */
  static String displayName(String displayName) {
    String bare = displayName.strip();
    require(!bare.isEmpty(), "The displayed name is missing.");
    require(
        bare.length() <= MAX_DISPLAY_NAME,
        "The displayed name is longer than " + MAX_DISPLAY_NAME + " characters.");
    require(
        bare.chars().noneMatch(Character::isISOControl),
        "The displayed name contains control characters.");
    return bare;
  }

  /** A new password of the account with this name. */
  static String password(String key, String password) {
    require(
        password.length() >= MIN_PASSWORD,
        "The password must have at least " + MIN_PASSWORD + " characters.");
    require(
        password.length() <= MAX_PASSWORD,
        "The password must have at most " + MAX_PASSWORD + " characters.");
    require(
        password.chars().distinct().count() >= 4,
        "The password must have at least 4 different characters.");
    require(
        !password.toLowerCase(Locale.ROOT).contains(key) || key.length() < 3,
        "The password must not contain the name.");
    return password;
  }

  /** Whether a password that is offered can be one at all; bounds the cost of hashing. */
  static boolean possible(String password) {
    return password.length() <= MAX_PASSWORD;
  }

  private static void require(boolean kept, String sentence) {
    if (!kept) {
      throw new InvalidStaffMember(sentence);
    }
  }
}
