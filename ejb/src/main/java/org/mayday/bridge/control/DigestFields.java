package org.mayday.bridge.control;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Mayday reads in an Authorization header of HTTP Digest (RFC 7616 3.4) that it passes on.
 *
 * @param user as the console sent it, printable
 * @param uri what was signed
 */
record DigestFields(String user, String uri) {
  private static final String SCHEME = "Digest ";
  private static final int LONGEST = 4_096;
  private static final int SHOWN = 40;
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\G[\\s,]*+([A-Za-z]{1,20})\\s?=\\s?(?:\"((?:[^\"\\\\]|\\\\.){0,1024}+)\"|([^\\s,\"]{1,1024}+))");

  /** Reads a header; empty for any other scheme and for nonsense. */
  static Optional<DigestFields> of(String header) {
    if (header.length() > LONGEST
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        || !header.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      return Optional.empty();
    }
    Map<String, String> found = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(header.substring(SCHEME.length()));
    while (matcher.find()) {
      String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      if (found.put(matcher.group(1).toLowerCase(Locale.ROOT), value) != null) {
        return Optional.empty();
      }
    }
    String user = found.getOrDefault("username", "");
    return Optional.ofNullable(found.get("uri"))
        .filter(uri -> !uri.isEmpty())
        .map(uri -> new DigestFields(user.substring(0, Math.min(SHOWN, user.length())), uri));
  }
}
