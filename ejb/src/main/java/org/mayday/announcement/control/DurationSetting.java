package org.mayday.announcement.control;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.config.Config;

/** Reads durations from the configuration: ISO 8601 such as PT30S, or a whole number of seconds. */
public final class DurationSetting {
  private DurationSetting() {}

  /**
   * The setting with this name.
   *
   * @throws IllegalArgumentException with a sentence if it is neither, or negative
   */
  public static Duration read(Config config, String name, Duration otherwise) {
    return config
        .getOptionalValue(name, String.class)
        .map(text -> parse(name, text.strip()))
        .orElse(otherwise);
  }

  private static Duration parse(String name, String text) {
    try {
      Duration duration =
          text.chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(sentence(name, text), e);
    }
    throw new IllegalArgumentException(sentence(name, text));
  }

  private static String sentence(String name, String text) {
    return "%s must be a duration such as PT30S or a number of seconds, not %s."
        .formatted(name, text);
  }
}
