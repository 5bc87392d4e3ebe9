package org.mayday.operation.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Parameter.Kind;

/** What was said along with an operation, checked against its parameters. */
public final class Arguments {
  private final OperationInfo info;
  private final Map<String, String> values;

  private Arguments(OperationInfo info, Map<String, String> values) {
    this.info = info;
    this.values = values;
  }

  /**
   * Checks what was said. Blank values count as left out.
   *
   * @throws BadArguments if a value is missing, superfluous or does not fit
   */
  public static Arguments of(OperationInfo info, Map<String, String> said) {
    Map<String, Parameter> known =
        info.parameters().stream().collect(Collectors.toMap(Parameter::name, p -> p));
    for (String name : said.keySet()) {
      if (!known.containsKey(name)) {
        throw new BadArguments("%s has no parameter %s.".formatted(info.name(), cut(name)));
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : info.parameters()) {
      String value = said.get(parameter.name());
      if (value != null && !value.isBlank()) {
        values.put(parameter.name(), checked(parameter, value));
      } else if (parameter.required()) {
        throw new BadArguments("%s needs %s.".formatted(info.name(), parameter.name()));
      }
    }
    return new Arguments(info, values);
  }

  private static String checked(Parameter parameter, String value) {
    return switch (parameter.kind()) {
      case TEXT, LINES -> sized(parameter, value.strip());
      case SECRET -> sized(parameter, value);
      case NUMBER -> number(parameter, value.strip());
      case SWITCH -> flag(parameter, value.strip().toLowerCase(Locale.ROOT));
      case CHOICE -> chosen(parameter, value.strip());
      case MOMENT -> time(parameter, value.strip());
    };
  }

  private static String sized(Parameter parameter, String value) {
    if (value.length() < parameter.least() || value.length() > parameter.most()) {
      throw new BadArguments(
          "%s must have %d to %d characters."
              .formatted(parameter.name(), parameter.least(), parameter.most()));
    }
    boolean lines = parameter.kind() == Kind.LINES;
    if (value.chars().anyMatch(c -> c < ' ' && !(lines && (c == '\n' || c == '\r' || c == '\t')))) {
      throw new BadArguments(parameter.name() + " must not hold control characters.");
    }
    return value;
  }

  private static String number(Parameter parameter, String value) {
    try {
      long number = Long.parseLong(value);
      if (number >= parameter.least() && number <= parameter.most()) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with the bounds
    }
    throw new BadArguments(
        "%s must be a whole number from %d to %d."
            .formatted(parameter.name(), parameter.least(), parameter.most()));
  }

  private static String flag(Parameter parameter, String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new BadArguments(parameter.name() + " must be true or false.");
    }
    return value;
  }

  private static String chosen(Parameter parameter, String value) {
    if (!parameter.choices().contains(value)) {
      throw new BadArguments(
          "%s must be one of %s."
              .formatted(parameter.name(), String.join(", ", parameter.choices())));
    }
    return value;
  }

  private static String time(Parameter parameter, String value) {
    try {
      return Instant.parse(value).toString();
    } catch (DateTimeException e) {
      throw new BadArguments(
          parameter.name() + " must be a time in UTC such as 2026-11-25T18:00:00Z.");
    }
  }

  /** A value that is required. */
  public String text(String name) {
    return optional(name).orElseThrow(() -> new BadArguments(info.name() + " needs " + name + "."));
  }

  /** A value that may have been left out. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A whole number that is required. */
  public long number(String name) {
    return Long.parseLong(text(name));
  }

  /** A switch; off if it was left out. */
  public boolean flag(String name) {
    return optional(name).map(Boolean::parseBoolean).orElse(false);
  }

  /** A choice among the constants of an enum. */
  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    return Enum.valueOf(type, text(name));
  }

  /** A time that is required. */
  public Instant moment(String name) {
    return Instant.parse(text(name));
  }

  /** What may be shown of them, such as "source=PXE, restart=true"; secrets are dots. */
  public String shown() {
    return info.parameters().stream()
        .filter(parameter -> values.containsKey(parameter.name()))
        .map(parameter -> parameter.name() + "=" + shown(parameter))
        .collect(Collectors.joining(", "));
  }

  private String shown(Parameter parameter) {
    @Nullable String value = values.get(parameter.name());
    if (parameter.kind() == Kind.SECRET) {
      return "•••";
    }
    return parameter.kind() == Kind.LINES ? cut(value.replaceAll("\\s+", " ")) : value;
  }

  private static String cut(String text) {
    return text.length() <= 64 ? text : text.substring(0, 64) + "…";
  }

  /** Only what may be shown. */
  @Override
  public String toString() {
    return shown();
  }
}
