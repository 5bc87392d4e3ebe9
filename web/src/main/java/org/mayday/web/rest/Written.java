package org.mayday.web.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How values are written as text, in JSON and in addresses. Stricter than the parsers of Java,
 * which take 1-1-1-1-1 for a UUID and any word but true for false.
 */
final class Written {
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** What XML takes (1.0, 2.2), which SOAP must answer with later, and databases do. */
  private static final Pattern TEXT =
      Pattern.compile("[\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*");

  private static final Map<Class<?>, Function<String, Optional<Object>>> READERS =
      Map.of(
          String.class, Written::words,
          UUID.class, Written::uuid,
          Instant.class, Written::instant,
          Integer.class, Written::integer,
          Boolean.class, Written::truth);
  private static final Map<Class<?>, String> FORMS =
      Map.of(
          UUID.class, "a UUID",
          Instant.class, "a time in UTC such as 2026-03-01T12:00:00Z",
          Integer.class, "a whole number of at most 9 digits",
          Boolean.class, "true or false");

  private Written() {}

  /** Whether values of this type can be written as text. */
  static boolean knows(Class<?> type) {
    return READERS.containsKey(type) || type.isEnum();
  }

  /** The value that is written; empty if none is. */
  static Optional<Object> read(Class<?> type, String text) {
    return type.isEnum() ? constant(type, text) : READERS.get(type).apply(text);
  }

  /** How a value of this type is written, in words. */
  static String form(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(Object::toString)
            .collect(Collectors.joining(", ", "one of ", ""))
        : FORMS.getOrDefault(type, "a text without control characters");
  }

  private static Optional<Object> constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .map(Object.class::cast)
        .findFirst();
  }

  private static Optional<Object> words(String text) {
    return TEXT.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Object> uuid(String text) {
    return UUID_FORM.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static Optional<Object> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<Object> integer(String text) {
    return text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<Object> truth(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }
}
