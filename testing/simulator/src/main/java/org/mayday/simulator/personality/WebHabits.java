package org.mayday.simulator.personality;

import java.time.Duration;
import java.util.Set;

/**
 * How firmware's web server and its WS-Management behave.
 *
 * @param chunk bytes in each chunk of an answer
 * @param nonceLife how long a Digest nonce is good
 * @param nonceUses how many requests a Digest nonce is good for
 * @param itemsPerPull most items in one PullResponse
 * @param contextFirst whether EnumerationContext is written before Items, even on the last pull
 * @param refusesEmptySource whether ChangeBootOrder with an empty Source is refused
 * @param refusesEnumerateOf beginning of the class names that only Get reads; empty for none
 * @param recordsPerAnswer most event log records in one GetRecords_OUTPUT
 * @param absent names of classes and of properties (Class.Property) this release does not have
 */
public record WebHabits(
    int chunk,
    Duration nonceLife,
    int nonceUses,
    int itemsPerPull,
    boolean contextFirst,
    boolean refusesEmptySource,
    String refusesEnumerateOf,
    int recordsPerAnswer,
    Set<String> absent) {

  /** Whether this release has a class. */
  public boolean has(String className) {
    return !absent.contains(className);
  }

  /** Whether this release has a property of a class. */
  public boolean has(String className, String property) {
    return !absent.contains(className + "." + property);
  }

  /** Whether instances of a class can be enumerated. */
  public boolean enumerates(String className) {
    return refusesEnumerateOf.isEmpty() || !className.startsWith(refusesEnumerateOf);
  }
}
