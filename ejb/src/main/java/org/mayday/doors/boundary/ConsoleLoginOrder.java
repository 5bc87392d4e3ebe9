package org.mayday.doors.boundary;

import java.io.Serializable;
import java.util.Locale;
import org.mayday.staff.boundary.Role;

/**
 * That a login for a console is to be made.
 *
 * @param name 1 to 40 of a-z, 0-9, dot, dash and underscore; kept in lower case
 * @param role technician or higher
 * @param addresses IP addresses and ranges such as 192.0.2.0/24 that it may come from, separated by
 *     commas, at most 1,000 characters; empty for all
 */
public record ConsoleLoginOrder(String name, Role role, String addresses) implements Serializable {
  private static final int LONGEST_ADDRESSES = 1_000;

  public ConsoleLoginOrder {
    name = name.strip().toLowerCase(Locale.ROOT);
    addresses = addresses.strip();
    require(
        name.matches("[a-z0-9._-]{1,40}"),
        "The name must be 1 to 40 letters, digits, dots, dashes or underscores.");
    require(
        role.compareTo(Role.TECHNICIAN) >= 0, "Whoever uses the proxies is a technician at least.");
    require(addresses.length() <= LONGEST_ADDRESSES, "These are too many addresses.");
  }

  private static void require(boolean kept, String sentence) {
    if (!kept) {
      throw new DoorsRefused(sentence);
    }
  }
}
