package org.mayday.web.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Name and password of an HTTP Basic header (RFC 7617, UTF-8).
 *
 * @param name the sign-in name
 * @param password the password
 */
record BasicCredentials(String name, String password) {
  private static final String SCHEME = "Basic ";
  private static final int LONGEST = 1024;

  /** Reads an Authorization header; empty for any other scheme and for nonsense. */
  static Optional<BasicCredentials> of(@Nullable String header) {
    if (header == null
        || header.length() > LONGEST
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return decoded(header.substring(SCHEME.length()).trim());
  }

  private static Optional<BasicCredentials> decoded(String token) {
    try {
      String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 1
          ? Optional.empty()
          : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "BasicCredentials[" + name + "]";
  }
}
