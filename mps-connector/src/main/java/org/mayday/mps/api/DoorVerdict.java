package org.mayday.mps.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The application's answer to a {@link DoorClaim}.
 *
 * @param user who it is, as in the audit log; empty unless the login is right
 * @param platform the PC that is meant; null unless the kind is {@link Kind#ADMITTED} and a target
 *     was named
 * @param sentence what whoever asks may be told; empty if he is admitted
 */
public record DoorVerdict(Kind kind, String user, @Nullable UUID platform, String sentence) {

  /** What is decided. */
  public enum Kind {
    /** He may. */
    ADMITTED,
    /** Name or password are wrong, or the login is disabled; which one is not told. */
    WRONG_LOGIN,
    /** Too many try at this moment, or too often; nothing was checked. */
    BUSY,
    /** The login is right and its role, or the address it comes from, does not allow this. */
    NOT_ALLOWED,
    /** No PC is called so, or several are. */
    UNKNOWN_PC,
    /** The application could not decide. */
    UNAVAILABLE
  }

  /** Somebody may reach a PC, or has proved who he is. */
  public static DoorVerdict admitted(String user, @Nullable UUID platform) {
    return new DoorVerdict(Kind.ADMITTED, user, platform, "");
  }

  /** Somebody may not. */
  public static DoorVerdict refused(Kind kind, String user, String sentence) {
    return new DoorVerdict(kind, user, null, sentence);
  }
}
