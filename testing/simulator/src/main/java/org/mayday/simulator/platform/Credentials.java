package org.mayday.simulator.platform;

/**
 * A user name and its password.
 *
 * @param user user name, 1 to 64 characters
 * @param password password, at most 64 characters
 */
public record Credentials(String user, String password) {

  private static final int LONGEST = 64;

  /** Checks the lengths that AMT allows. */
  public Credentials {
    if (user.isEmpty() || user.length() > LONGEST || password.length() > LONGEST) {
      throw new IllegalArgumentException("user name or password is empty or longer than 64");
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "Credentials[user=" + user + "]";
  }
}
