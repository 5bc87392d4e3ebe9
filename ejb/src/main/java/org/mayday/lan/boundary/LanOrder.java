package org.mayday.lan.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * That something is to be done with PCs in the network.
 *
 * @param addresses such as 192.0.2.7, 192.0.2.0/24, 192.0.2.10-192.0.2.90, pc7.example.org or the
 *     name of a PC, apart by commas, spaces or lines; at most 65,536 characters
 * @param user of the firmware, 1 to 32 characters; null for the stored logins
 * @param password of this user, 1 to 64 characters; null for the stored logins
 * @param profile that is applied; null for every other task
 * @param replaceForeign whether rules that call other gateways are replaced
 */
public record LanOrder(
    LanTask task,
    String addresses,
    @Nullable String user,
    @Nullable String password,
    @Nullable String profile,
    boolean replaceForeign)
    implements Serializable {
  private static final int LONGEST_TEXT = 65_536;
  private static final int LONGEST_USER = 32;
  private static final int LONGEST_PASSWORD = 64;
  private static final int SHOWN = 200;

  public LanOrder {
    user = user == null || user.isBlank() ? null : user.strip();
    password = password == null || password.isEmpty() ? null : password;
    profile = profile == null || profile.isBlank() ? null : profile.strip();
    require(addresses.length() <= LONGEST_TEXT, "The list of addresses is too long.");
    require((user == null) == (password == null), "A user needs a password, and the reverse.");
    require(user == null || user.length() <= LONGEST_USER, "A user has at most 32 characters.");
    require(
        password == null || password.length() <= LONGEST_PASSWORD,
        "A password of firmware has at most 64 characters.");
    require(
        user != null || task != LanTask.REGISTER,
        "PCs are registered with a login: say user and password.");
    require((profile != null) == (task == LanTask.APPLY), "A profile is named to apply it.");
  }

  private static void require(boolean fits, String sentence) {
    if (!fits) {
      throw new LanRefused(sentence);
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    String where = addresses.strip().replaceAll("\\s+", " ");
    return task
        + (profile == null ? "" : " " + profile)
        + (user == null ? " with stored logins" : " as " + user)
        + ": "
        + (where.length() <= SHOWN ? where : where.substring(0, SHOWN) + "…");
  }
}
