package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a button of a page sent along: which call, which PC, which action. */
@RequestScoped
public class Asked {
  private static final int LONGEST = 256;
  @Inject ExternalContext external;

  /**
   * The id of a parameter.
   *
   * @throws IllegalArgumentException if it is missing or no id
   */
  public UUID id(String name) {
    return parse(Optional.of(text(name)))
        .orElseThrow(() -> new IllegalArgumentException("no id in parameter " + name));
  }

  /**
   * The text of a parameter.
   *
   * @throws IllegalArgumentException if it is missing or too long
   */
  public String text(String name) {
    String text = external.getRequestParameterMap().get(name);
    if (text == null || text.length() > LONGEST) {
      throw new IllegalArgumentException("no usable parameter " + name);
    }
    return text;
  }

  /** The ids of a parameter that may be there several times; what is no id is passed over. */
  public List<UUID> ids(String name, int limit) {
    String[] texts = external.getRequestParameterValuesMap().get(name);
    return texts == null
        ? List.of()
        : Arrays.stream(texts)
            .limit(limit)
            .map(Asked::parse)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
  }

  /** Reads an id that somebody wrote into an address; empty if it is none. */
  static Optional<UUID> parse(@Nullable String text) {
    return parse(Optional.ofNullable(text));
  }

  private static Optional<UUID> parse(Optional<String> text) {
    try {
      return text.filter(t -> t.length() == 36).map(UUID::fromString);
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }
}
