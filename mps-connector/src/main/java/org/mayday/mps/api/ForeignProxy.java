package org.mayday.mps.api;

import java.util.regex.Pattern;

/**
 * A proxy of a foreign gateway.
 *
 * @param host name or address, 1 to 255 characters
 * @param port 1 to 65535
 * @param user for its login; empty if it wants none; at most 255 characters
 * @param password at most 255 characters
 */
public record ForeignProxy(Kind kind, String host, int port, String user, String password) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,255}");
  private static final int LONGEST = 255;
  private static final int LAST_PORT = 65_535;

  /** What it speaks. */
  public enum Kind {
    /** SOCKS 5 with user name and password, or without a login (RFC 1928, 1929). */
    SOCKS_5,
    /** SOCKS 4a (memo of NEC); user name and password with a colon between them as user id. */
    SOCKS_4A,
    /** HTTP CONNECT, with Basic if there is a login (RFC 9110 9.3.6, RFC 7617). */
    HTTP_CONNECT
  }

  public ForeignProxy {
    require(HOST.matcher(host).matches(), "This is no host: " + host);
    require(port > 0 && port <= LAST_PORT, "This is no port: " + port);
    require(isText(user), "The user name is too long or has control characters.");
    require(isText(password), "The password is too long or has control characters.");
  }

  private static boolean isText(String text) {
    return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
  }

  private static void require(boolean kept, String sentence) {
    if (!kept) {
      throw new IllegalArgumentException(sentence);
    }
  }

  /** Leaves out the login. */
  @Override
  public String toString() {
    return kind + " " + host + ":" + port;
  }
}
