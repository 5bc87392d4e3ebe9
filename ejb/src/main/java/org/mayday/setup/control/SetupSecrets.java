package org.mayday.setup.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.UUID;
import org.mayday.accounts.control.RandomPassword;

/**
 * The passwords of a PC that is, or was, set up; each empty if there is none.
 *
 * @param admin that its firmware is given or was given by a run that has not ended
 * @param mebx of the extension of its BIOS
 * @param formerMebx the one before, until it is known that the firmware has taken the other
 * @param given that somebody said its firmware has, from before
 * @param maker the agent's run that has made the administrator's; empty if no agent's has
 */
public record SetupSecrets(
    String admin, String mebx, String formerMebx, String given, String maker) {
  /** None are kept. */
  public static final SetupSecrets NONE = new SetupSecrets("", "", "", "", "");

  /** What a run of an agent gives firmware that is as from the factory. */
  public SetupSecrets forRun(UUID run) {
    return madeFor(run.toString());
  }

  /** What firmware is given over the network. */
  SetupSecrets forNetwork() {
    return madeFor("");
  }

  /**
   * New ones, which the firmware has not heard of, with those before for as long; those that are
   * kept already if it may have heard of them.
   */
  private SetupSecrets madeFor(String by) {
    if (admin.isEmpty()) {
      return new SetupSecrets(
          RandomPassword.ofFirmware(), RandomPassword.ofMebx(), mebx, given, by);
    }
    if (maker.isEmpty() || maker.equals(by)) {
      return this;
    }
    // set up from the PC it would not be as from the factory; and somebody else may know that one
    return new SetupSecrets(RandomPassword.ofFirmware(), mebx, formerMebx, given, by);
  }

  /** Whether there is none of the administrator that this run of an agent has not made itself. */
  public boolean isOpenTo(UUID run) {
    return admin.isEmpty() || maker.equals(run.toString());
  }

  /** Whether there is one of the administrator that an agent's run has made. */
  boolean isOfAgent() {
    return !admin.isEmpty() && !maker.isEmpty();
  }

  /** The same with what somebody said. */
  SetupSecrets given(String password) {
    return new SetupSecrets(admin, mebx, formerMebx, password, maker);
  }

  /** What stays when the PC is under control: its other password is the vault's then. */
  public SetupSecrets settled() {
    return new SetupSecrets("", mebx, "", "", "");
  }

  /** The same with a new one for the MEBx, until it is known whether that has taken it. */
  public SetupSecrets withNewMebx() {
    return new SetupSecrets(
        admin, RandomPassword.ofMebx(), mebx.isEmpty() ? SetupTask.ADMIN : mebx, given, maker);
  }

  /** Whether the MEBx has the password that is kept for it, as far as it is known. */
  public boolean isMebxSettled() {
    return admin.isEmpty() && formerMebx.isEmpty() && !mebx.isEmpty();
  }

  /** The same for a PC whose MEBx was not given the new one; nothing changes if there is none. */
  public SetupSecrets withoutNewMebx() {
    return isMebxSettled() ? this : new SetupSecrets(admin, formerMebx, "", given, maker);
  }

  String json() {
    return Json.createObjectBuilder()
        .add("admin", admin)
        .add("mebx", mebx)
        .add("formerMebx", formerMebx)
        .add("given", given)
        .add("maker", maker)
        .build()
        .toString();
  }

  static SetupSecrets of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject all = reader.readObject();
      return new SetupSecrets(
          all.getString("admin"),
          all.getString("mebx"),
          all.getString("formerMebx"),
          all.getString("given"),
          all.getString("maker", "")); // older ones do not tell
    }
  }

  /** Leaves everything out. */
  @Override
  public String toString() {
    return "SetupSecrets";
  }
}
