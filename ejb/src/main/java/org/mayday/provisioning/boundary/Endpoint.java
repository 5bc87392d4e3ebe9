package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.operation.boundary.BadArguments;

/**
 * A server that PCs call (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessService.AddMpServer).
 *
 * @param address DNS name, IPv4 or IPv6 address, lower case
 * @param port 1 to 65535
 * @param certificateName the name in its certificate, for an IP address; else empty
 */
public record Endpoint(String address, int port, String certificateName) implements Serializable {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:\\[([0-9a-f:.]{2,45})]|([a-z0-9.-]{1,253})):(\\d{1,5})(?: +(\\S{1,253}))?");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
  private static final int MOST_PORT = 65_535;
  private static final int SHOWN = 100;

  /**
   * Reads what people write, such as "mps.example.org:4433" or "192.0.2.7:4433 mps.example.org".
   *
   * @throws BadArguments if it is no server, with what is wrong with it
   */
  public static Endpoint of(String text) {
    String said = text.strip().toLowerCase(Locale.ROOT);
    Matcher found = TEXT.matcher(said);
    if (!found.matches()) {
      throw wrong(said, unreadable(said));
    }
    boolean v6 = found.group(1) != null;
    String address = v6 ? found.group(1) : found.group(2);
    String name = found.group(4) == null ? "" : found.group(4);
    int port = Integer.parseInt(found.group(3));
    boolean v4 = IPV4.matcher(address).matches();
    boolean host = !v6 && !v4 && NAME.matcher(address).matches() && !address.matches("[0-9.]+");
    require(port >= 1 && port <= MOST_PORT, said, "has a port that is not 1 to 65535");
    require(
        v6 ? address.contains(":") : v4 || host, said, "is neither a DNS name nor an IP address");
    require(host || !name.isEmpty(), said, "lacks the name in its certificate behind the address");
    require(!host || name.isEmpty(), said, "is named, and needs no other name behind it");
    require(
        name.isEmpty() || NAME.matcher(name).matches(),
        said,
        "has a name of its certificate that is no DNS name");
    return new Endpoint(address, port, name);
  }

  /** What is most probably wrong with a text that is not even in its form. */
  private static String unreadable(String said) {
    if (said.isEmpty()) {
      return "is empty";
    }
    String first = said.split(" ", 2)[0];
    if (first.contains("//")) {
      return "is written as the address of a page";
    }
    if (first.indexOf(':') < 0) {
      return "has no port";
    }
    boolean several = first.indexOf(':') != first.lastIndexOf(':');
    return several && !first.startsWith("[")
        ? "is an IPv6 address without brackets"
        : "is not in its form";
  }

  private static void require(boolean fits, String said, String why) {
    if (!fits) {
      throw wrong(said, why);
    }
  }

  private static BadArguments wrong(String said, String why) {
    String shown = said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…";
    return new BadArguments(
        ("The server \"%s\" %s. A server is written as mps.example.org:4433, or as 192.0.2.7:4433"
                + " mps.example.org or [2001:db8::7]:4433 mps.example.org with the name in its"
                + " certificate.")
            .formatted(shown, why));
  }

  /** The name that its certificate must have. */
  public String expectedName() {
    return certificateName.isEmpty() ? address : certificateName;
  }

  /** As {@link #of} reads it. */
  public String text() {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return host + ":" + port + (certificateName.isEmpty() ? "" : " " + certificateName);
  }
}
