package org.mayday.fleet.control;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.mayday.fleet.boundary.InvalidPlatform;

/** What the values of a PC must be like; each breach is told in one sentence. */
final class PlatformRules {
  static final int MAX_NAME = 200;
  static final int MAX_LOGIN = 64;
  static final int MAX_TAGS = 20;
  static final int MAX_TAG = 50;

  /** UUIDs that board makers leave in place of one of their own (seen on more than one PC). */
  private static final Set<UUID> SHARED_UUIDS =
      Set.of(
          new UUID(0, 0),
          new UUID(-1, -1),
          UUID.fromString("03000200-0400-0500-0006-000700080009"),
          UUID.fromString("00020003-0004-0005-0006-000700080009"),
          UUID.fromString("12345678-1234-5678-90ab-cddeefaabbcc"));

  private PlatformRules() {}

  /** A UUID that can be that of one PC only. */
  static UUID uuid(UUID uuid) {
    if (SHARED_UUIDS.contains(uuid)) {
      throw new InvalidPlatform(
          "The UUID " + uuid + " is a placeholder of the board's maker and not that of one PC.");
    }
    return uuid;
  }

  /** A UUID in its usual 36 characters, in upper or lower case, in braces or not. */
  static UUID uuid(String text) {
    String bare = text.strip();
    if (bare.startsWith("{") && bare.endsWith("}")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (!bare.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
      throw new InvalidPlatform("\"" + shortened(text) + "\" is not a UUID.");
    }
    return uuid(UUID.fromString(bare));
  }

  /** A name without blanks around it. */
  static String name(String name) {
    return line("The name", name.strip(), MAX_NAME);
  }

  /** A user name for the gateway. */
  static String mpsUsername(String username) {
    return line("The MPS user name", username.strip(), MAX_LOGIN);
  }

  /** A password for the gateway. */
  static String mpsPassword(String password) {
    return line("The MPS password", password, MAX_LOGIN);
  }

  /** A user name for WS-Management; may be empty. */
  static String amtUsername(String username) {
    String bare = username.strip();
    return bare.isEmpty() ? bare : line("The AMT user name", bare, MAX_LOGIN);
  }

  /** A password for WS-Management. */
  static String amtPassword(String password) {
    return line("The AMT password", password, MAX_LOGIN);
  }

  /** Labels in lower case, without blanks around them, sorted, each once. */
  static SortedSet<String> tags(Collection<String> tags) {
    SortedSet<String> clean = new TreeSet<>();
    for (String tag : tags) {
      String bare = tag.strip().toLowerCase(Locale.ROOT);
      if (!bare.isEmpty()) {
        clean.add(line("A tag", bare, MAX_TAG));
      }
    }
    if (clean.size() > MAX_TAGS) {
      throw new InvalidPlatform("A PC can have at most " + MAX_TAGS + " tags.");
    }
    return clean;
  }

  /** The message names the value's kind but never the value, which may be a password. */
  private static String line(String what, String value, int max) {
    if (value.isEmpty()) {
      throw new InvalidPlatform(what + " is missing.");
    }
    if (value.length() > max) {
      throw new InvalidPlatform(what + " is longer than " + max + " characters.");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidPlatform(what + " contains control characters.");
    }
    return value;
  }

  private static String shortened(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 50 ? printable : printable.substring(0, 50) + "…";
  }
}
