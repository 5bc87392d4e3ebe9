package org.mayday.web.soap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Limits of values (W3C XML Schema Part 2, "Constraining Facets") in words. */
final class Facets {
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?s)is not facet-valid with respect to (\\w+) '(.*?)'(?: for type '(\\w+)')?\\..*");

  private Facets() {}

  /** What the parser says behind the value, for people; as it is if it is no known facet. */
  static String words(String said) {
    Matcher limit = LIMIT.matcher(said);
    if (!limit.matches()) {
      return said;
    }
    String bound = limit.group(2);
    String type = limit.group(3) == null ? "" : ", as " + limit.group(3) + " asks";
    return switch (limit.group(1)) {
      case "minLength" -> bound.equals("1") ? "is empty." : "is shorter than " + characters(bound);
      case "maxLength" -> "is longer than " + characters(bound);
      case "length" -> "is not of " + characters(bound);
      case "minInclusive" -> "is less than " + bound + ".";
      case "maxInclusive" -> "is more than " + bound + ".";
      case "enumeration" -> "is none of " + bound.replaceAll("[\\[\\]]", "") + ".";
      case "pattern" -> "is not written as " + bound + type + ".";
      default -> said;
    };
  }

  private static String characters(String count) {
    return count + " characters.";
  }
}
