package org.mayday.fleet.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders firmware versions number by number, although a database compares text. */
final class VersionOrder {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int NUMBERS = 8;

  private VersionOrder() {}

  /** A text that orders like the version: each of the first eight numbers in nine digits. */
  static String key(String version) {
    StringBuilder key = new StringBuilder();
    Matcher numbers = NUMBER.matcher(version);
    for (int i = 0; i < NUMBERS && numbers.find(); i++) {
      key.append("0".repeat(9 - numbers.group().length())).append(numbers.group());
    }
    return key.toString();
  }
}
