package org.mayday.setup.boundary;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a PC is to be set up.
 *
 * @param name what it is to be called, 1 to 200 characters; null for the host name that it has
 * @param password that somebody has given its firmware at the PC, 1 to 64 characters; null if
 *     nobody has
 * @param profile by which it is told whom to call; null if it is not
 * @param known that it may be a PC whose login the help desk has, or for which an agent that came
 *     to no end has kept a password: whoever is at its address is offered that login, and gets
 *     another one in its place
 */
public record SetupOrder(
    UUID platform,
    @Nullable String name,
    @Nullable String password,
    @Nullable String profile,
    boolean known)
    implements Serializable {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PASSWORD = 64;

  public SetupOrder {
    name = name == null || name.isBlank() ? null : name.strip();
    password = password == null || password.isEmpty() ? null : password;
    profile = profile == null || profile.isBlank() ? null : profile.strip();
    if (name != null
        && (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))) {
      throw new SetupRefused("A name has at most 200 characters, and no control characters.");
    }
    if (password != null && password.length() > LONGEST_PASSWORD) {
      throw new SetupRefused("A password of firmware has at most 64 characters.");
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return platform
        + (name == null ? "" : " as " + name)
        + (profile == null ? "" : ", profile " + profile)
        + (known ? ", known already" : "");
  }
}
