package org.mayday.mps.proxy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a client wants to go (RFC 9112 3.2.2, 3.2.3).
 *
 * @param host what it calls the PC; an IPv6 address without its brackets
 * @param port TCP port, 1 to 65535
 */
record Target(String host, int port) {
  private static final int LONGEST = 255;
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*)");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:\\[([^\\]]*)\\]|([^:\\[\\]]+))(?::([0-9]{1,5}))?");

  /** Reads "host:port"; empty if it is something else. Nothing is looked up. */
  static Optional<Target> of(String authority, int usualPort) {
    Matcher matcher = AUTHORITY.matcher(authority);
    if (authority.length() > LONGEST + 8 || !matcher.matches()) {
      return Optional.empty();
    }
    String literal = matcher.group(1);
    String host = literal == null ? matcher.group(2) : literal;
    boolean good = literal == null ? isName(host) : IPV6.matcher(host).matches();
    int port = matcher.group(3) == null ? usualPort : Integer.parseInt(matcher.group(3));
    return good && port >= 1 && port <= HIGHEST_PORT
        ? Optional.of(new Target(host, port))
        : Optional.empty();
  }

  /** Whether it can be the name of a host, a UUID or an IPv4 address. */
  static boolean isName(String host) {
    return host.length() <= LONGEST && NAME.matcher(host).matches();
  }

  /** As it is written in HTTP. */
  String authority() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
