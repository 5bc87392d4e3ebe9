package org.mayday.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first message of an agent: who it is, by which right, and the login that software on its PC
 * has. Lines of text, {@code name=value}, behind one that tells the version.
 *
 * @param run of the agent; the same when it comes again after its line broke
 * @param token secret that somebody made for it
 * @param user of the firmware's local system account
 * @param password of it
 * @param host name of the PC, for people; empty if it is not known
 * @param platform UUID of the PC as the operating system tells it; null if it is not known
 */
public record Greeting(
    UUID run, String token, String user, String password, String host, @Nullable UUID platform) {
  /** Characters of the longest greeting. */
  public static final int LONGEST = 2_048;

  private static final String VERSION = "mayday-agent 1";
  private static final int LONGEST_VALUE = 255;

  /** Checks the ranges. */
  public Greeting {
    for (String value : new String[] {token, user, password, host}) {
      if (value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("a value is too long, or has control characters");
      }
    }
    if (token.isEmpty() || user.isEmpty() || password.isEmpty()) {
      throw new IllegalArgumentException("token, user and password are needed");
    }
  }

  /** As it goes over the line. */
  public String text() {
    StringBuilder text = new StringBuilder(VERSION);
    text.append("\nrun=").append(run);
    text.append("\ntoken=").append(token);
    text.append("\nuser=").append(user);
    text.append("\npassword=").append(password);
    text.append("\nhost=").append(host);
    if (platform != null) {
      text.append("\nplatform=").append(platform);
    }
    return text.toString();
  }

  /**
   * Reads one.
   *
   * @throws MalformedFrameException if it is none
   */
  public static Greeting of(String text) throws MalformedFrameException {
    String[] lines = text.length() > LONGEST ? new String[0] : text.split("\n");
    if (lines.length == 0 || !lines[0].equals(VERSION)) {
      throw new MalformedFrameException("no greeting, or one of another version");
    }
    Map<String, String> values = new HashMap<>();
    for (int at = 1; at < lines.length; at++) {
      int end = lines[at].indexOf('=');
      values.put(lines[at].substring(0, Math.max(0, end)), lines[at].substring(end + 1));
    }
    try {
      String platform = values.get("platform");
      return new Greeting(
          UUID.fromString(values.getOrDefault("run", "")),
          values.getOrDefault("token", ""),
          values.getOrDefault("user", ""),
          values.getOrDefault("password", ""),
          values.getOrDefault("host", ""),
          platform == null ? null : UUID.fromString(platform));
    } catch (IllegalArgumentException e) {
      throw new MalformedFrameException("a greeting with a value that is missing or wrong");
    }
  }

  /** Leaves secrets out. */
  @Override
  public String toString() {
    return "Greeting[" + run + " of " + host + "]";
  }
}
