package org.mayday.listener.control;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Authorization header of HTTP Digest (RFC 7616 3.4) with MD5 and qop=auth, which is what AMT
 * speaks.
 *
 * @param count the nonce count, 1 to 4,294,967,295
 * @param countText as it was sent, 8 hex digits
 */
record DigestHeader(
    String user,
    String realm,
    String nonce,
    String uri,
    String clientNonce,
    long count,
    String countText,
    String response) {
  private static final String SCHEME = "Digest ";
  private static final int LONGEST = 2_048;
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\G[\\s,]*+([A-Za-z]{1,20})\\s?=\\s?(?:\"((?:[^\"\\\\]|\\\\.){0,512}+)\"|([^\\s,\"]{1,512}+))");

  /** Reads a header; empty for any other scheme, algorithm or quality, and for nonsense. */
  static Optional<DigestHeader> read(@Nullable String header) {
    if (header == null
        || header.length() > LONGEST
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return parameters(header.substring(SCHEME.length())).flatMap(DigestHeader::of);
  }

  private static Optional<Map<String, String>> parameters(String text) {
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String quoted = matcher.group(2);
      String value = quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1");
      if (parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value) != null) {
        return Optional.empty();
      }
      end = matcher.end();
    }
    return text.substring(end).isBlank() ? Optional.of(parameters) : Optional.empty();
  }

  private static Optional<DigestHeader> of(Map<String, String> sent) {
    boolean complete =
        sent.keySet()
            .containsAll(
                Set.of("username", "realm", "nonce", "uri", "cnonce", "nc", "qop", "response"));
    if (!complete
        || !sent.get("qop").equalsIgnoreCase("auth")
        || !sent.getOrDefault("algorithm", "MD5").equalsIgnoreCase("MD5")
        || !sent.get("nc").matches("[0-9A-Fa-f]{8}")) {
      return Optional.empty();
    }
    long count = Long.parseLong(sent.get("nc"), 16);
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new DigestHeader(
                sent.get("username"),
                sent.get("realm"),
                sent.get("nonce"),
                sent.get("uri"),
                sent.get("cnonce"),
                count,
                sent.get("nc"),
                sent.get("response")));
  }

  @Override
  public String toString() {
    return "DigestHeader[" + user + "]";
  }
}
