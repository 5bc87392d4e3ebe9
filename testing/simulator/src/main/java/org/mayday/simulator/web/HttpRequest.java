package org.mayday.simulator.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param method such as POST
 * @param target such as /wsman
 * @param headers by name in lower case; of repeated ones the last counts
 * @param body may be empty
 */
public record HttpRequest(String method, String target, Map<String, String> headers, byte[] body) {

  /** A header by its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Whether the sender wants the connection closed afterwards. */
  public boolean wantsClose() {
    return header("connection").map(value -> value.equalsIgnoreCase("close")).orElse(false);
  }
}
