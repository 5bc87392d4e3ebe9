package org.mayday.network.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.operation.boundary.BadArguments;

/** Checks addresses that people type, without asking any name server. */
public final class Addresses {
  private static final Pattern V4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]{2,39}");

  private Addresses() {}

  /** The address as a number; refuses anything else than four numbers up to 255. */
  public static int v4(String parameter, String text) {
    Matcher matcher = V4.matcher(text);
    if (!matcher.matches()) {
      throw new BadArguments(parameter + " must be an IPv4 address such as 192.0.2.17.");
    }
    int address = 0;
    for (int i = 1; i <= 4; i++) {
      int part = Integer.parseInt(matcher.group(i));
      if (part > 255) {
        throw new BadArguments(parameter + " must be an IPv4 address such as 192.0.2.17.");
      }
      address = address << 8 | part;
    }
    return address;
  }

  /** The mask as a number; ones must come before zeros. */
  public static int mask(String parameter, String text) {
    int mask = v4(parameter, text);
    int zeros = ~mask;
    if (mask == 0 || (zeros & (zeros + 1)) != 0) {
      throw new BadArguments(parameter + " must be a subnet mask such as 255.255.255.0.");
    }
    return mask;
  }

  /** The IPv6 address as it was given, if it looks like one. */
  public static String v6(String parameter, String text) {
    boolean shortened = text.contains("::");
    long colons = text.chars().filter(c -> c == ':').count();
    boolean groups = text.matches("(?:[0-9a-fA-F]{0,4}:){1,7}[0-9a-fA-F]{0,4}");
    boolean twice = shortened && text.indexOf("::") != text.lastIndexOf("::");
    if (!V6.matcher(text).matches()
        || !groups
        || twice
        || text.contains(":::")
        || (shortened ? colons > 7 : colons != 7)) {
      throw new BadArguments(parameter + " must be an IPv6 address such as 2001:db8::17.");
    }
    return text;
  }
}
