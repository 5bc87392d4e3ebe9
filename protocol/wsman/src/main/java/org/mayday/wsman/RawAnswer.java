package org.mayday.wsman;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a PC answered, whatever it is.
 *
 * @param status HTTP status
 * @param headers by name in lower case, each with its values in order; only those that are asked
 *     for
 * @param body may be empty; not looked into
 */
public record RawAnswer(int status, Map<String, List<String>> headers, byte[] body) {
  private static final String CONTENT_TYPE = "content-type";

  /** Keeps a copy of the headers. */
  public RawAnswer {
    headers =
        headers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT),
                    entry -> List.copyOf(entry.getValue())));
  }

  /** A SOAP envelope that came by a way without HTTP. */
  public static RawAnswer soap(byte[] envelope) {
    String type = "application/soap+xml;charset=UTF-8";
    return new RawAnswer(200, Map.of(CONTENT_TYPE, List.of(type)), envelope);
  }

  /** The values of a header, none if it is not there. */
  public List<String> values(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** Whether the body says that it is XML. */
  public boolean isXml() {
    return values(CONTENT_TYPE).stream()
        .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("xml"));
  }
}
