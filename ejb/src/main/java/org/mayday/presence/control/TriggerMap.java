package org.mayday.presence.control;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mayday.presence.boundary.Trigger;

/**
 * What the numbers of APF PROTOCOLVERSION mean. Papers and firmware disagree about 3 and 4, so the
 * meaning is configuration and an unknown number is no error.
 */
public final class TriggerMap {
  /**
   * Intel AMT Port Forwarding Protocol Reference Manual, except 3: AMT 9.1 sends it periodically.
   */
  public static final String DEFAULT = "1=USER_INITIATED,2=ALERT,3=PERIODIC,4=PERIODIC";

  private final Map<Long, Trigger> meanings;

  private TriggerMap(Map<Long, Trigger> meanings) {
    this.meanings = meanings;
  }

  /**
   * Reads a list such as {@value #DEFAULT}.
   *
   * @throws IllegalArgumentException with a sentence if the list cannot be read
   */
  public static TriggerMap parse(String text) {
    Map<Long, Trigger> meanings = new TreeMap<>();
    for (String entry : text.split(",")) {
      String[] sides = entry.strip().split("=", 2);
      try {
        meanings.put(
            Long.parseLong(sides[0].strip()),
            Trigger.valueOf(sides[1].strip().toUpperCase(Locale.ROOT).replace('-', '_')));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException(
            "mayday.trigger.map has an entry that is not number=TRIGGER: " + entry.strip(), e);
      }
    }
    return new TriggerMap(Map.copyOf(meanings));
  }

  /** The smallest number that means this; 0 if none does. */
  public long raw(Trigger trigger) {
    return meanings.entrySet().stream()
        .filter(entry -> entry.getValue() == trigger)
        .mapToLong(Map.Entry::getKey)
        .min()
        .orElse(0);
  }

  public Trigger of(long raw) {
    return meanings.getOrDefault(raw, Trigger.UNKNOWN);
  }
}
