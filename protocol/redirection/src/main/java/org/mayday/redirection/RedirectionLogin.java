package org.mayday.redirection;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * With what a console logs in.
 *
 * @param user at most 255 bytes in UTF-8, which is what the protocol has room for
 * @param password never sent
 */
public record RedirectionLogin(String user, String password) {
  public RedirectionLogin {
    if (user.getBytes(UTF_8).length > 255) {
      throw new IllegalArgumentException("a user name of more than 255 bytes");
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "RedirectionLogin[" + user + "]";
  }
}
