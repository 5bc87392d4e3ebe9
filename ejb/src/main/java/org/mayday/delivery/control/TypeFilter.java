package org.mayday.delivery.control;

import java.util.List;
import java.util.regex.Pattern;
import org.mayday.delivery.boundary.SubscriptionRefused;

/**
 * Which types of events somebody wants.
 *
 * @param types whole, or the beginning of some with {@code *} behind it
 */
record TypeFilter(List<String> types) {
  private static final Pattern TYPE =
      Pattern.compile("[A-Za-z0-9._-]{0,99}\\*|[A-Za-z0-9._-]{1,100}");
  private static final int MOST = 20;

  /**
   * Reads what somebody wrote.
   *
   * @throws SubscriptionRefused if something is no type
   */
  static TypeFilter of(List<String> types) {
    if (types.isEmpty() || types.size() > MOST) {
      throw new SubscriptionRefused("Name one to twenty types of events.");
    }
    for (String type : types) {
      if (!TYPE.matcher(type).matches()) {
        throw new SubscriptionRefused(
            "Types of events are like org.mayday.call.ringing or org.mayday.call.*");
      }
    }
    return new TypeFilter(List.copyOf(types));
  }

  boolean matches(String type) {
    return types.stream()
        .anyMatch(
            one ->
                one.endsWith("*")
                    ? type.startsWith(one.substring(0, one.length() - 1))
                    : type.equals(one));
  }
}
