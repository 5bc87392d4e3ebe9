package org.mayday.operation.control;

import org.mayday.operation.boundary.BadArguments;

/** Refuses arguments that would do nothing together with others, so that nobody relies on them. */
public final class Superfluous {
  private Superfluous() {}

  /**
   * Refuses any of these arguments.
   *
   * @param with what they do not go with, such as "mode DHCP"
   */
  public static void refuse(Arguments said, String with, String... names) {
    for (String name : names) {
      if (said.optional(name).isPresent()) {
        throw new BadArguments(name + " does not go with " + with + ".");
      }
    }
  }
}
