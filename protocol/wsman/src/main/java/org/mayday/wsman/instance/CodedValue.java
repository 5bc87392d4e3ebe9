package org.mayday.wsman.instance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of a ValueMap as it was received; a number that the map does not know is kept.
 *
 * @param number the number as received
 * @param known what it stands for, empty when the value map does not know the number
 * @param <E> the value map
 */
public record CodedValue<E extends Enum<E> & ValueMap>(long number, Optional<E> known) {

  /** The value with this number, or empty when there is no number. */
  public static <E extends Enum<E> & ValueMap> Optional<CodedValue<E>> of(
      Class<E> map, @Nullable Number number) {
    return Optional.ofNullable(number).map(present -> of(map, present.longValue()));
  }

  /** The value with this number. */
  public static <E extends Enum<E> & ValueMap> CodedValue<E> of(Class<E> map, long number) {
    for (E constant : map.getEnumConstants()) {
      if (constant.number() == number) {
        return new CodedValue<E>(number, Optional.of(constant));
      }
    }
    return new CodedValue<E>(number, Optional.empty());
  }

  /** Whether this is the given value. */
  public boolean is(E value) {
    return known.filter(value::equals).isPresent();
  }

  /** What the number means, or "unknown (n)". */
  public String words() {
    return known.map(ValueMap::words).orElseGet(() -> "unknown (" + number + ")");
  }
}
