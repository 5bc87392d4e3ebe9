package org.mayday.diagnosis.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Intel AMT.
 *
 * @param numbers such as 11, 8, 50; empty if it is not known
 */
record FirmwareVersion(List<Integer> numbers) implements Comparable<FirmwareVersion> {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MOST = 4;

  /** The version in a text such as "11.8.50". */
  static FirmwareVersion of(String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(text);
    while (found.find() && numbers.size() < MOST) {
      numbers.add(Integer.valueOf(found.group()));
    }
    return new FirmwareVersion(List.copyOf(numbers));
  }

  boolean isKnown() {
    return !numbers.isEmpty();
  }

  /** The first number; 0 if it is not known. */
  int major() {
    return isKnown() ? numbers.get(0) : 0;
  }

  /** Whether it is at least one version, and before another. */
  boolean isWithin(String first, String beyond) {
    return isKnown() && compareTo(of(first)) >= 0 && compareTo(of(beyond)) < 0;
  }

  @Override
  public int compareTo(FirmwareVersion other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int own = i < numbers.size() ? numbers.get(i) : 0;
      int its = i < other.numbers.size() ? other.numbers.get(i) : 0;
      if (own != its) {
        return Integer.compare(own, its);
      }
    }
    return 0;
  }
}
