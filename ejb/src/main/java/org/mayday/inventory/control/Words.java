package org.mayday.inventory.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.ValueMap;

/** Values of the firmware as people read them. */
final class Words {
  private static final List<String> BINARY = List.of("bytes", "KiB", "MiB", "GiB", "TiB");
  private static final List<String> DECIMAL = List.of("bytes", "kB", "MB", "GB", "TB", "PB");
  private static final int LONGEST = 500;

  private Words() {}

  /** A text without blanks around it; empty for what says nothing. */
  static Optional<String> clean(String text) {
    String stripped = text.strip();
    return says(stripped)
        ? Optional.of(stripped.substring(0, Math.min(LONGEST, stripped.length())))
        : Optional.empty();
  }

  /** Whether a text says anything. */
  static boolean says(String text) {
    return !text.isBlank();
  }

  /** What numbers stand for, without those for "unknown" and "not applicable". */
  static <E extends Enum<E> & ValueMap> Optional<String> known(Optional<CodedValue<E>> value) {
    return value
        .map(CodedValue::words)
        .filter(words -> !words.equals("unknown") && !words.equals("not applicable"));
  }

  /** The same for several numbers; empty for none. */
  static <E extends Enum<E> & ValueMap> Optional<String> list(List<CodedValue<E>> values) {
    List<String> words =
        values.stream().flatMap(value -> known(Optional.of(value)).stream()).toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
  }

  /** A number with its unit; empty for 0, which firmware sends for what it does not know. */
  static Optional<String> measured(Optional<Long> number, String unit) {
    return number.filter(value -> value != 0).map(value -> value + " " + unit);
  }

  /** Bytes in units of 1024. */
  static Optional<String> binary(Optional<Long> bytes) {
    return bytes.filter(size -> size > 0).map(size -> size(size, 1024, BINARY));
  }

  /** Bytes in units of 1000. */
  static Optional<String> decimal(Optional<Long> bytes) {
    return bytes.filter(size -> size > 0).map(size -> size(size, 1000, DECIMAL));
  }

  private static String size(long bytes, int step, List<String> units) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    int unit = 0;
    BigDecimal limit = BigDecimal.valueOf(step);
    while (size.compareTo(limit) >= 0 && unit < units.size() - 1) {
      size = size.divide(limit, 4, RoundingMode.HALF_UP);
      unit++;
    }
    String number = size.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    return number + " " + units.get(unit);
  }
}
