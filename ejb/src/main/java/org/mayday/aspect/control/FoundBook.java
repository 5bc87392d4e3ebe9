package org.mayday.aspect.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What profiles set on PCs, and how it was before. */
public interface FoundBook {
  /** What is kept of a PC. */
  List<Found> of(UUID platform);

  /** How something was found, before it is set for the first time. */
  void note(UUID platform, Found found);

  /**
   * How something was found, and what it was given.
   *
   * @param subject which of several; empty if there is only one
   * @param values by parameter
   * @param secrets that it was given last; empty if it was given none
   */
  record Found(
      String aspect, String subject, Map<String, String> values, Map<String, String> secrets) {
    /** Leaves the secrets out. */
    @Override
    public String toString() {
      return aspect + " " + subject + values;
    }
  }
}
