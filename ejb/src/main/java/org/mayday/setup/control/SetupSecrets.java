package org.mayday.setup.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.mayday.accounts.control.RandomPassword;

/**
 * The passwords of a PC that is, or was, set up; each empty if there is none.
 *
 * @param admin that its firmware is given or was given by a run that has not ended
 * @param mebx of the extension of its BIOS
 * @param formerMebx the one before, until it is known that the firmware has taken the other
 * @param given that somebody said its firmware has, from before
 */
public record SetupSecrets(String admin, String mebx, String formerMebx, String given) {
  /** None are kept. */
  public static final SetupSecrets NONE = new SetupSecrets("", "", "", "");

  /** New ones, which the firmware has not heard of; with those before for as long. */
  public SetupSecrets renewed() {
    return new SetupSecrets(RandomPassword.ofFirmware(), RandomPassword.ofMebx(), mebx, given);
  }

  /** The same with what somebody said. */
  SetupSecrets given(String password) {
    return new SetupSecrets(admin, mebx, formerMebx, password);
  }

  /** What stays when the PC is under control: its other password is the vault's then. */
  public SetupSecrets settled() {
    return new SetupSecrets("", mebx, "", "");
  }

  /** The same with a new one for the MEBx, until it is known whether that has taken it. */
  public SetupSecrets withNewMebx() {
    return new SetupSecrets(
        admin, RandomPassword.ofMebx(), mebx.isEmpty() ? SetupTask.ADMIN : mebx, given);
  }

  /** Whether the MEBx has the password that is kept for it, as far as it is known. */
  public boolean isMebxSettled() {
    return admin.isEmpty() && formerMebx.isEmpty() && !mebx.isEmpty();
  }

  /** The same for a PC whose MEBx was not given the new one; nothing changes if there is none. */
  public SetupSecrets withoutNewMebx() {
    return isMebxSettled() ? this : new SetupSecrets(admin, formerMebx, "", given);
  }

  String json() {
    return Json.createObjectBuilder()
        .add("admin", admin)
        .add("mebx", mebx)
        .add("formerMebx", formerMebx)
        .add("given", given)
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
          all.getString("given"));
    }
  }

  /** Leaves everything out. */
  @Override
  public String toString() {
    return "SetupSecrets";
  }
}
