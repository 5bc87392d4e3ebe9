package org.mayday.wsman.amt;

/**
 * What a PC logs in to a server with (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessService.AddMpServer).
 *
 * @param user 1 to 64 letters and digits
 * @param password 1 to 64 characters
 */
public record MpsCredentials(String user, String password) {
  private static final int LONGEST = 64;

  public MpsCredentials {
    if (!user.matches("[A-Za-z0-9]{1,64}")) {
      throw new IllegalArgumentException("The user name must have 1 to 64 letters and digits.");
    }
    if (password.isEmpty() || password.length() > LONGEST) {
      throw new IllegalArgumentException("The password must have 1 to 64 characters.");
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "MpsCredentials[" + user + "]";
  }
}
