package org.mayday.operation.boundary;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What has to be said along with an operation.
 *
 * @param name in lower case, such as "source"
 * @param required whether it must be given
 * @param initial what a form begins with; empty for nothing. It is not filled in for a caller who
 *     leaves the parameter out
 * @param choices the only values, for {@link Kind#CHOICE}; empty otherwise
 * @param least the least number, or the least length in characters
 * @param most the greatest number, or the greatest length in characters
 */
public record Parameter(
    String name,
    Kind kind,
    boolean required,
    String initial,
    List<String> choices,
    long least,
    long most)
    implements Serializable {
  private static final int MOMENT_LENGTH = 40;

  /** What kind of value it takes; every value is a text. */
  public enum Kind {
    /** One line. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** "true" or "false". */
    SWITCH,
    /** One of {@link Parameter#choices()}. */
    CHOICE,
    /** One line that is never shown, logged or audited. */
    SECRET,
    /** A time as in ISO 8601, in UTC, such as 2026-11-25T18:00:00Z. */
    MOMENT,
    /** Several lines, such as a certificate in PEM. */
    LINES
  }

  public Parameter {
    choices = List.copyOf(choices);
  }

  /** One line of at most so many characters. */
  public static Parameter text(String name, int most) {
    return new Parameter(name, Kind.TEXT, true, "", List.of(), 1, most);
  }

  /** A whole number between two others, both included. */
  public static Parameter number(String name, long least, long most) {
    return new Parameter(name, Kind.NUMBER, true, "", List.of(), least, most);
  }

  /** Yes or no; no if it is left out. */
  public static Parameter flag(String name) {
    return new Parameter(name, Kind.SWITCH, false, "false", List.of(), 4, 5);
  }

  /** One of these words. */
  public static Parameter choice(String name, String... choices) {
    return new Parameter(name, Kind.CHOICE, true, choices[0], List.of(choices), 0, 0);
  }

  /** One of the constants of an enum, by name. */
  public static <E extends Enum<E>> Parameter choice(String name, Class<E> choices) {
    return choice(
        name, Arrays.stream(choices.getEnumConstants()).map(Enum::name).toArray(String[]::new));
  }

  /** A secret of at most so many characters. */
  public static Parameter secret(String name, int most) {
    return new Parameter(name, Kind.SECRET, true, "", List.of(), 1, most);
  }

  /** A time. */
  public static Parameter moment(String name) {
    return new Parameter(name, Kind.MOMENT, true, "", List.of(), 1, MOMENT_LENGTH);
  }

  /** Several lines of at most so many characters together. */
  public static Parameter lines(String name, int most) {
    return new Parameter(name, Kind.LINES, true, "", List.of(), 1, most);
  }

  /** The same, but it may be left out. */
  public Parameter optional() {
    return new Parameter(name, kind, false, initial, choices, least, most);
  }

  /** The same, with a value that a form begins with. */
  public Parameter initially(String value) {
    return new Parameter(name, kind, required, value, choices, least, most);
  }
}
