package org.mayday.mps.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.message.BasicHeaderValueParser;
import org.apache.hc.core5.http.message.ParserCursor;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.DoorLogin;

/** Reads the field Proxy-Authorization (RFC 7617, RFC 7616 3.4). */
final class Authorization {
  private static final String BASIC = "Basic ";
  private static final String DIGEST = "Digest ";
  private static final int LONGEST_FIELD = 4_096;
  private static final int LONGEST_NAME = 255;
  private static final Set<String> KNOWN =
      Set.of(
          "username",
          "realm",
          "nonce",
          "uri",
          "response",
          "algorithm",
          "qop",
          "nc",
          "cnonce",
          "opaque",
          "userhash");

  private Authorization() {}

  /** The login of a request; empty if there is none, several, or one that makes no sense. */
  static Optional<DoorLogin> of(Head head) {
    List<String> values = head.values("Proxy-Authorization");
    if (values.size() != 1 || values.get(0).length() > LONGEST_FIELD) {
      return Optional.empty();
    }
    String value = values.get(0);
    if (value.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return basic(value.substring(BASIC.length()).strip());
    }
    return value.regionMatches(true, 0, DIGEST, 0, DIGEST.length())
        ? digest(value, head)
        : Optional.empty();
  }

  private static Optional<DoorLogin> basic(String token) {
    try {
      String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 1 || colon > LONGEST_NAME || pair.length() - colon - 1 > LONGEST_NAME
          ? Optional.empty()
          : Optional.of(
              new DoorLogin.Password(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<DoorLogin> digest(String value, Head head) {
    Map<String, String> parts = parts(value);
    String algorithm = parts.getOrDefault("algorithm", "MD5");
    boolean sha256 = algorithm.equalsIgnoreCase("SHA-256");
    String name = utf8(parts.getOrDefault("username", ""));
    String uri = parts.getOrDefault("uri", "");
    boolean good =
        (sha256 || algorithm.equalsIgnoreCase("MD5"))
            && !name.isEmpty()
            && name.length() <= LONGEST_NAME
            && parts.getOrDefault("realm", "").equals(Challenges.REALM)
            && parts.getOrDefault("qop", "").equals("auth")
            && !parts.getOrDefault("userhash", "false").equalsIgnoreCase("true")
            && parts.getOrDefault("nc", "").matches("[0-9A-Fa-f]{8}")
            && !parts.getOrDefault("cnonce", "").isEmpty()
            && parts
                .getOrDefault("response", "")
                .matches(sha256 ? "[0-9A-Fa-f]{64}" : "[0-9A-Fa-f]{32}")
            // Some put the whole target into the digest, as RFC 7616 says, and some the path.
            && (uri.equals(head.target()) || uri.equals(head.path()));
    return good
        ? Optional.of(
            new DoorLogin.Digest(
                name,
                sha256,
                Challenges.REALM,
                head.method(),
                uri,
                parts.getOrDefault("nonce", ""),
                parts.getOrDefault("nc", ""),
                parts.getOrDefault("cnonce", ""),
                parts.getOrDefault("response", "").toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** The parameters by their names; none if one comes twice. */
  private static Map<String, String> parts(String value) {
    Map<String, String> parts = new HashMap<>();
    ParserCursor cursor = new ParserCursor(DIGEST.length(), value.length());
    for (HeaderElement element : BasicHeaderValueParser.INSTANCE.parseElements(value, cursor)) {
      String name = element.getName().toLowerCase(Locale.ROOT);
      @Nullable String text = element.getValue();
      if (KNOWN.contains(name) && parts.put(name, text == null ? "" : text) != null) {
        return Map.of();
      }
    }
    return parts;
  }

  /** Lines are read byte by byte; names are UTF-8, as the challenge says. */
  private static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
