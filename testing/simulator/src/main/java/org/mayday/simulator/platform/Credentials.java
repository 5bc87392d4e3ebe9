package org.mayday.simulator.platform;

/**
 * A user name and its password.
 *
 * @param user user name, 1 to 64 characters
 * @param password password, at most 64 characters
 */
public record Credentials(String user, String password) {

  /** Nothing is said: who it is is proven otherwise. */
  public static final Credentials NONE = new Credentials("", "");

  private static final int LONGEST = 64;

  /** Checks the lengths that AMT allows; a password needs a user. */
  public Credentials {
    if (user.isEmpty() && !password.isEmpty()
        || user.length() > LONGEST
        || password.length() > LONGEST) {
      throw new IllegalArgumentException(
          "user name is missing, or it or the password is longer than 64");
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "Credentials[user=" + user + "]";
  }
}
